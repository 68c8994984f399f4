import { localeForDates } from './languages';

/** How dates and times are written for a reader: in their language and, for moments, on their clock. */
export interface Reader {
  locale: string;
  timeZone: string;
}

/** `Thursday 3 December, 10:00 CET` */
export function writeMoment(instant: number, { locale, timeZone }: Reader): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(localeForDates(locale), { ...format, timeZone, timeZoneName: 'short' }).format(
    instant,
  );
}

/** `Thursday 3 December`, for a date without a time zone (`2026-12-03`). */
export function writeDate(date: string, { locale }: Pick<Reader, 'locale'>): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeForDates(locale), format).format(Date.parse(`${date}T00:00:00Z`));
}

/** `Thursday, 3 December 2026`, for one that need not be near. */
export function writeFullDate(date: string, { locale }: Pick<Reader, 'locale'>): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeForDates(locale), format).format(Date.parse(`${date}T00:00:00Z`));
}

/** `February 2027`, for a date that is only about right. */
export function writeMonth(date: string, { locale }: Pick<Reader, 'locale'>): string {
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeForDates(locale), format).format(Date.parse(`${date}T00:00:00Z`));
}

/** `14:12`, on the reader's clock, for a moment of today. */
export function writeTime(instant: number, { locale, timeZone }: Reader): string {
  const format = { hour: '2-digit', minute: '2-digit', timeZone } as const;
  return new Intl.DateTimeFormat(localeForDates(locale), format).format(instant);
}
