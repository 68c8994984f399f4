import type { Person } from '../../domain/person';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeDateRange } from '../../text/date-range';
import { languageNames } from '../../text/language-names';
import { translator } from '../../text/translate';
import { writeWeekdays } from '../../text/weekdays';
import { writeZone } from '../../text/zone';
import { AUTO, REMINDERS, readRanges, type SettingsForm } from './form';
import type { FormProblem } from './read-form';
import layout from './settings-card.json';

export interface SettingsView {
  form: SettingsForm;
  reader: Pick<Person, 'locale' | 'timeZone'>;
  /** What saving came to, in a sentence. */
  saved?: string;
  problems?: readonly FormProblem[];
}

const TEXTS = [
  ...['title', 'mend', 'reminders', 'until', 'language', 'days', 'hours', 'workFrom', 'workTo'],
  ...['quiet', 'quietHint', 'quietFrom', 'quietTo', 'off', 'keep', 'offFrom', 'offTo', 'save'],
];

/** When and in which language a person wants to hear from the bot. Answered by `settings.save`. */
export function settingsCard({ form, reader, saved = '', problems = [] }: SettingsView): Card {
  const { locale } = reader;
  const t = translator(locale, 'plain');
  return renderCard(layout, {
    form,
    saved,
    text: {
      ...Object.fromEntries(TEXTS.map((text) => [text, t(`settings.${text}`)])),
      zone: writeZone(reader),
    },
    problems: problems.map((problem) => ({ says: t(`settings.problem.${problem}`) })),
    reminders: REMINDERS.map((value) => ({ title: t(`settings.reminder.${value}`), value })),
    languages: [
      { title: t('settings.auto'), value: AUTO },
      ...languageNames().map(({ name, language }) => ({ title: name, value: language })),
    ],
    days: writeWeekdays(locale).map((title, day) => ({ title, value: String(day + 1) })),
    daysOff: readRanges(form.shown).map((range) => ({
      title: writeDateRange(range, locale),
      value: `${range.from}/${range.to}`,
    })),
  });
}
