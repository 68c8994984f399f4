import { Temporal } from 'temporal-polyfill';

/** A moment: milliseconds since 1970-01-01 UTC. */
export type Instant = number;

/** Tells what time it is. Handed in, so that a test can say so. */
export type Clock = () => Instant;

/** A day on a calendar, in nobody's time zone yet: `2026-11-22`. */
export type LocalDate = string;

/** A time of day, in nobody's time zone yet: `09:00`. */
export type LocalTime = string;

export const minutes = (count: number): number => count * 60_000;
export const days = (count: number): number => count * 24 * minutes(60);

/**
 * The moment when clocks in `timeZone` show this date and time. A time that a clock change skips is moved
 * forward by the length of the gap; of one that comes twice, the first is taken.
 */
export function instantAt(date: LocalDate, time: LocalTime, timeZone: string): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
}

/** The date that a calendar on the wall in `timeZone` shows at that moment. */
export function dateAt(instant: Instant, timeZone: string): LocalDate {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** The time, to the minute, that a clock on the wall in `timeZone` shows at that moment. */
export function timeAt(instant: Instant, timeZone: string): LocalTime {
  return zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

export function addDays(date: LocalDate, count: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days: count }).toString();
}

export function addMonths(date: LocalDate, count: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months: count }).toString();
}

/** The first Monday-to-Friday date that is `count` such days after `date`. */
export function addWorkingDays(date: LocalDate, count: number): LocalDate {
  let day = Temporal.PlainDate.from(date);
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  return day.toString();
}

/** Whether it is one of Monday to Friday. */
export function isWorkingDay(date: LocalDate): boolean {
  return weekdayOf(date) <= 5;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

export function isDate(text: string): text is LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parses(() => Temporal.PlainDate.from(text, { overflow: 'reject' }));
}

export function isTime(text: string): text is LocalTime {
  return /^\d{2}:\d{2}$/.test(text) && parses(() => Temporal.PlainTime.from(text, { overflow: 'reject' }));
}

export function isTimeZone(text: string): boolean {
  return parses(() => zoned(0, text));
}

function zoned(instant: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
}

function parses(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
