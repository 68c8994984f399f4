import { localeForDates } from './languages';

/** `24 – 31 Dec 2026`, or one day alone: `24 Dec 2026`. */
export function writeDateRange({ from, to }: { from: string; to: string }, locale: string): string {
  const format = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  const moment = (date: string) => Date.parse(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat(localeForDates(locale), format).formatRange(moment(from), moment(to));
}
