import { type Action, isOpen } from './action';
import { goodDayBefore, morningAfter, morningFrom, type Owner } from './quiet';
import { addDays, dateAt, daysBetween, type Instant, instantAt, type LocalDate, minutes } from './time';

/**
 * How often the owner of an action is asked about it, counted in good mornings: days on which they work and want to hear of
 * it, so that nobody comes home from leave to be asked every day. Always one on the day; then ever more rarely; the last of
 * them asks whether it still matters; and then there is silence.
 *
 * - A commitment is the employee's own. The thirty-minute guide gives them "full ownership and accountability": a word the day
 *   before, and patience afterwards, since "development happens a little bit every day".
 * - A promise is kept "promptly": the guide calls that "the quickest way" to trust. Asked two days ahead, when it can still be
 *   kept in time, and at once on the day after.
 * - A discovery was given to someone who was stuck, to "do more discovery in that area". It needs time to think, not a deadline:
 *   a nudge halfway, so that it is begun, and the day itself.
 *
 * `gaps` never shrink: each is waited out from the reminder before it, whenever that could really be sent.
 */
const RHYTHMS = {
  commitment: { ahead: 1, gaps: [2, 4, 8] },
  promise: { ahead: 2, gaps: [1, 2, 4, 8] },
  discovery: { ahead: 'halfway', gaps: [3, 6] },
} as const;

export type Rhythm = keyof typeof RHYTHMS;

/** Nobody is reminded of what they have said this very moment; an alarm set now is there before it can ring. */
const SETTLED = minutes(30);
/** With fewer days left than this, halfway is no time to have begun. */
const WORTH_HALVING = 4;

/** The moment at which the owner of an open action is next to be reminded; nothing when they have been often enough. */
export function nextReminder(action: Action, owner: Owner): Instant | undefined {
  if (!isOpen(action)) return undefined;
  const { reminders = 0, quietUntil } = action;
  if (quietUntil !== undefined) return firstAfter(settledAt(action, owner), [quietUntil], owner);
  if (reminders === 0) return firstAfter(settledAt(action, owner), [...daysAhead(action, owner), action.due], owner);
  const gap = RHYTHMS[rhythmOf(action)].gaps[reminders - 1];
  return gap === undefined ? undefined : morningAfter(toldUntil(action, owner), owner, gap);
}

export function rhythmOf({ owner, discovery }: Pick<Action, 'owner' | 'discovery'>): Rhythm {
  if (owner === 'manager') return 'promise';
  return discovery ? 'discovery' : 'commitment';
}

/** How often somebody can be reminded at most, unless they ask for more by snoozing. */
export function mostReminders(action: Action): number {
  return 2 + RHYTHMS[rhythmOf(action)].gaps.length;
}

/** The owner was reminded just now: on its day or later, ahead of it, or since they had snoozed it up to this day. */
export function reminded(action: Action, timeZone: string, now: Instant): Action {
  const today = dateAt(now, timeZone);
  const { quietUntil, ...rest } = action;
  const wanted = quietUntil !== undefined && quietUntil <= today;
  return {
    ...rest,
    // Snoozed while the reminder was on its way: that still holds.
    ...(quietUntil !== undefined && !wanted && { quietUntil }),
    remindedAt: now,
    ...(today >= action.due && { reminders: (action.reminders ?? 0) + 1 }),
    // One that they asked for themselves takes nothing from those that come by themselves.
    ...(today < action.due && !wanted && { foretold: true }),
  };
}

/** Days until the action is due, on the owner's calendar; negative when the date has passed. */
export function daysLeft(action: Action, timeZone: string, now: Instant): number {
  return daysBetween(dateAt(now, timeZone), action.due);
}

/** Whether the owner has been asked for the last time: what follows is silence, unless they want to be asked. */
export function isLastCall(action: Action): boolean {
  const { reminders = 0, quietUntil } = action;
  return isOpen(action) && quietUntil === undefined && reminders > RHYTHMS[rhythmOf(action)].gaps.length;
}

/** From when on a reminder may come. */
function settledAt(action: Action, owner: Owner): Instant {
  const { createdAt, since = createdAt } = action;
  return Math.max(since + SETTLED, toldUntil(action, owner));
}

/** The end of the day of the last reminder: should its owner's mornings begin later from then on, that day's is not to come again. */
function toldUntil({ remindedAt }: Action, { timeZone }: Owner): Instant {
  if (remindedAt === undefined) return 0;
  return instantAt(addDays(dateAt(remindedAt, timeZone), 1), '00:00', timeZone) - 1;
}

/** The first of those days whose morning is still to come; when it is too late for all, the next good morning. */
function firstAfter(moment: Instant, dates: readonly LocalDate[], owner: Owner): Instant | undefined {
  for (const date of dates) {
    const morning = morningFrom(date, owner);
    if (morning !== undefined && morning > moment) return morning;
  }
  return morningAfter(moment, owner);
}

/** Once is enough: for whoever moves, or works on other days from now on, "the day before" may be a second one. */
function daysAhead(action: Action, owner: Owner): LocalDate[] {
  const { ahead } = RHYTHMS[rhythmOf(action)];
  const { due, createdAt, since = createdAt, foretold } = action;
  if (foretold) return [];
  if (ahead !== 'halfway') return [goodDayBefore(due, owner, ahead)].filter((day) => day !== undefined);
  const begun = dateAt(since, owner.timeZone);
  const span = daysBetween(begun, due);
  return span < WORTH_HALVING ? [] : [addDays(begun, Math.floor(span / 2))];
}
