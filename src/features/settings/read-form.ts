import { type DateRange, daysIn } from '../../domain/days-off';
import { MOST_DAYS_OFF, type Settings, type SettingsProblem, settingsProblems } from '../../domain/settings';
import { daysBetween, isDate, type LocalDate } from '../../domain/time';
import { LANGUAGES } from '../../text/languages';
import { itemsIn, readRanges, type SettingsForm } from './form';

/** What is wrong with what was typed, beyond what is wrong with any settings. */
export type FormProblem = SettingsProblem | 'quiet-half' | 'days-off-order' | 'days-off-past' | 'pause-past';

/** Reads a filled-in card. Whatever the card does not show stays as it was `before`. */
export function readForm(
  form: SettingsForm,
  before: Settings,
  today: LocalDate,
): { settings: Settings } | { problems: FormProblem[] } {
  const settings = settingsIn(form, before, today);
  const problems = [...new Set([...ofForm(form, today), ...settingsProblems(settings)])];
  return problems.length > 0 ? { problems } : { settings };
}

function settingsIn(form: SettingsForm, before: Settings, today: LocalDate): Settings {
  const { from, to, quietFrom, quietTo } = form;
  const language = LANGUAGES.find((known) => known === form.language);
  const isQuiet = quietFrom !== '' && quietTo !== '';
  return {
    workingHours: { from, to },
    workingDays: itemsIn(form.days).map(Number).sort(),
    ...(isQuiet ? { quietHours: { from: quietFrom, to: quietTo } } : {}),
    daysOff: daysOffIn(form, before, today),
    ...pausedIn(form),
    ...(language === undefined ? {} : { language }),
  };
}

function pausedIn({ reminders, until }: SettingsForm): Pick<Settings, 'paused'> {
  if (reminders === 'on') return {};
  return { paused: reminders === 'off' ? {} : { until } };
}

/** What was there, without what was taken away and what is over, and with what is new. */
function daysOffIn(form: SettingsForm, before: Settings, today: LocalDate): LocalDate[] {
  const kept = new Set(itemsIn(form.keep));
  const gone = itemsIn(form.shown).filter((range) => !kept.has(range));
  const removed = new Set(readRanges(gone.join()).filter(isSound).flatMap(daysIn));
  const left = before.daysOff.filter((day) => day >= today && !removed.has(day));
  const added = addedIn(form);
  const more = added && isSound(added) ? daysIn(added).filter((day) => day >= today) : [];
  return [...new Set([...left, ...more])].sort();
}

/** One day alone is a range, too. */
function addedIn({ offFrom, offTo }: SettingsForm): DateRange | undefined {
  if (offFrom === '' && offTo === '') return undefined;
  return { from: offFrom || offTo, to: offTo || offFrom };
}

function isSound({ from, to }: DateRange): boolean {
  return isDate(from) && isDate(to) && daysBetween(from, to) < MOST_DAYS_OFF;
}

function ofForm(form: SettingsForm, today: LocalDate): FormProblem[] {
  const added = addedIn(form);
  const { until } = form;
  return [
    ...((form.quietFrom === '') !== (form.quietTo === '') ? (['quiet-half'] as const) : []),
    ...(added ? ofRange(added, today) : []),
    ...(form.reminders === 'pause' && isDate(until) && until <= today ? (['pause-past'] as const) : []),
  ];
}

function ofRange({ from, to }: DateRange, today: LocalDate): FormProblem[] {
  if (!isDate(from) || !isDate(to)) return ['days-off-odd'];
  if (to < from) return ['days-off-order'];
  if (to < today) return ['days-off-past'];
  return isSound({ from, to }) ? [] : ['days-off-many'];
}
