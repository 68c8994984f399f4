import { type Action, isOpen, kindOf } from './action';
import { addDays, dateAt, daysBetween, type Instant, instantAt, type LocalTime } from './time';

/** The hour at which a reminder is welcome: when the day begins, in the owner's time zone. */
export const REMINDER_TIME: LocalTime = '09:00';

/**
 * Days from the due date on which the owner is reminded: before, on and after it, ever more rarely, and then no more.
 * A manager's promise is asked after more promptly: the thirty-minute guide calls keeping it the quickest way to trust.
 */
export const REMINDER_DAYS = {
  commitment: [-1, 0, 2, 7, 21],
  promise: [-1, 0, 1, 3, 7, 14],
} as const;

/** The next moment at which the owner of an open action is to be reminded; nothing when they have been often enough. */
export function nextReminder(action: Action, timeZone: string): Instant | undefined {
  if (!isOpen(action)) return undefined;
  const after = action.remindedAt ?? action.createdAt;
  const moments = REMINDER_DAYS[kindOf(action)].map((offset) => addDays(action.due, offset));
  const quiet = action.quietUntil;
  const dates = quiet ? [quiet, ...moments.filter((date) => date > quiet)] : moments;
  return dates.map((date) => instantAt(date, REMINDER_TIME, timeZone)).find((moment) => moment > after);
}

/** The owner was reminded just now. */
export function reminded(action: Action, now: Instant): Action {
  return { ...action, remindedAt: now };
}

/** Days until the action is due, on the owner's calendar; negative when the date has passed. */
export function daysLeft(action: Action, timeZone: string, now: Instant): number {
  return daysBetween(dateAt(now, timeZone), action.due);
}
