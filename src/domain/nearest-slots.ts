import { addDays, addWorkingDays, dateAt, type Instant, instantAt, timeAt } from './time';

const WEEK = 7;

/**
 * The nearest times that are like the old one: the same time of day on the next two working days, and on the same day of a
 * following week. Counted from the old date, or from today once that has passed.
 */
export function nearestSlots(startsAt: Instant, timeZone: string, now: Instant): Instant[] {
  const old = dateAt(startsAt, timeZone);
  const from = dateAt(Math.max(startsAt, now), timeZone);
  const near = [addWorkingDays(from, 1), addWorkingDays(from, 2)];
  let sameDay = addDays(old, WEEK);
  while (near.some((date) => date >= sameDay)) sameDay = addDays(sameDay, WEEK);
  return [...near, sameDay].map((date) => instantAt(date, timeAt(startsAt, timeZone), timeZone));
}
