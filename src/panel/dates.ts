import type { Instant, LocalDate } from '../domain/time';

/** The reader's date in so many days, on their own calendar. */
export function dateIn(count: number, now: Instant): LocalDate {
  return written(dayIn(count, now));
}

/** As `dateIn`, or the Monday after it: nothing is due at a weekend. */
export function workdayIn(count: number, now: Instant): LocalDate {
  const day = dayIn(count, now);
  const untilMonday = { 6: 2, 0: 1 }[day.getDay()] ?? 0;
  return written(dayIn(untilMonday, day.getTime()));
}

/** `Thu 3 Dec` */
export function writeShortDate(date: LocalDate, locale: string): string {
  const format = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, format).format(Date.parse(`${date}T00:00:00Z`));
}

/** `Thursday, 3 December 2026` */
export function writeLongDate(date: LocalDate, locale: string): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, format).format(Date.parse(`${date}T00:00:00Z`));
}

/** `6:42`; how far over, when `left` (milliseconds) is negative. Rounded so that a phase starts on its full minutes. */
export function writeClock(left: number): string {
  const seconds = Math.abs(Math.ceil(left / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Milliseconds until one of these times that run down, as `writeClock` shows them, changes. */
export function untilItShows(lefts: readonly number[]): number {
  return Math.min(...lefts.map((left) => ((left % 1000) + 1000) % 1000 || 1000));
}

/** `Today, 14:00` in the words of `today`, or `Thursday 3 December, 14:00`; on the reader's own clock. */
export function writeWhen(at: Instant, now: Instant, locale: string, today: (time: string) => string): string {
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  if (dateIn(0, at) === dateIn(0, now)) return today(new Intl.DateTimeFormat(locale, time).format(at));
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', ...time }).format(at);
}

/** Counted on the calendar, since a day on which clocks change is not 24 hours long. */
function dayIn(count: number, now: Instant): Date {
  const day = new Date(now);
  day.setDate(day.getDate() + count);
  return day;
}

function written(day: Date): LocalDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
