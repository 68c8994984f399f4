import { Temporal } from 'temporal-polyfill';
import { stretchAt } from './zone-offset';

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
  const read = Date.parse(`${date}T${time}Z`);
  const { from, until, offset } = stretchAt(read, timeZone);
  // No clock is ahead or behind by more than a day: with no change within one, there is one answer.
  if (read - days(1) >= from && read + days(1) < until) return read - offset;
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
}

/** The date that a calendar on the wall in `timeZone` shows at that moment. */
export function dateAt(instant: Instant, timeZone: string): LocalDate {
  return wallAt(instant, timeZone).slice(0, 10);
}

/** The time, to the minute, that a clock on the wall in `timeZone` shows at that moment. */
export function timeAt(instant: Instant, timeZone: string): LocalTime {
  return wallAt(instant, timeZone).slice(11, 16);
}

export function addDays(date: LocalDate, count: number): LocalDate {
  return new Date(days(dayOf(date) + count)).toISOString().slice(0, 10);
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
  // The first day of all was a Thursday.
  return ((((dayOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayOf(to) - dayOf(from);
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

/** Days since 1970-01-01. On a calendar that hangs in no time zone, each has 24 hours. */
function dayOf(date: LocalDate): number {
  return Date.parse(`${date}T00:00Z`) / days(1);
}

/** `2026-11-22T09:00:00.000`, with a `Z` that means nothing. */
function wallAt(instant: Instant, timeZone: string): string {
  return new Date(instant + stretchAt(instant, timeZone).offset).toISOString();
}

function parses(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
