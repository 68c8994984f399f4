import { localeForDates } from './languages';

/** A Monday. */
const FIRST = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** Monday first, as readers of that locale call them. */
export function writeWeekdays(locale: string): string[] {
  const format = new Intl.DateTimeFormat(localeForDates(locale), { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(FIRST + day * DAY));
}
