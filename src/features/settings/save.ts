import { type Person, UNTOLD } from '../../domain/person';
import { morningAfter } from '../../domain/quiet';
import { dateAt, type Instant } from '../../domain/time';
import type { Reply, Turn } from '../../teams/bot-feature';
import { writeMoment } from '../../text/dates';
import { translator } from '../../text/translate';
import { changeSettings, settingsOf } from './change-settings';
import type { SettingsDeps } from './deps';
import { formOf, type SettingsForm } from './form';
import { readForm } from './read-form';
import { type SettingsView, settingsCard } from './settings-card';

/** `/career settings`: as they are now. */
export async function showSettings(deps: SettingsDeps, { by, now }: Turn): Promise<Reply> {
  const settings = await settingsOf(deps, by);
  return reply({ form: formOf(settings, dateAt(now, by.timeZone)), reader: by });
}

/** Keeps what was filled in and says what it comes to; or says what is wrong with it, with everything as it was typed. */
export async function saveSettings(deps: SettingsDeps, { by, now }: Turn, form: SettingsForm): Promise<Reply> {
  const today = dateAt(now, by.timeZone);
  const read = readForm(form, await settingsOf(deps, by), today);
  if ('problems' in read) return reply({ form, reader: by, problems: read.problems });
  const refused = await changeSettings(deps, by, read.settings);
  if (refused) return reply({ form, reader: by, problems: [refused] });
  // Read again: they may have chosen another language to be answered in.
  const reader = (await deps.people.find(by)) ?? { ...UNTOLD, ...by };
  const saved = whatComes({ ...reader, settings: read.settings }, now);
  return reply({ form: formOf(read.settings, today), reader, saved });
}

/** When the bot may speak up next. */
function whatComes(person: Person, now: Instant): string {
  const next = morningAfter(now, person);
  const t = translator(person.locale, 'plain');
  return next === undefined ? t('settings.saved.off') : t('settings.saved.next', { when: writeMoment(next, person) });
}

function reply(view: SettingsView): Reply {
  return { card: settingsCard(view), summary: translator(view.reader.locale, 'plain')('settings.title') };
}
