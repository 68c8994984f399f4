import { type Action, isOpen } from './action';
import { isTaken, type Span } from './slots';
import { addWorkingDays, dateAt, type Instant, instantAt, type LocalTime } from './time';
import type { PairWakeUp } from './wake-up';

/** The recap goes first. */
const AFTER_RECAP = 1000;
/** When a short talk fits a day best. */
const TIMES: readonly LocalTime[] = ['10:00', '14:00'];
const MOST = 2;
/** However full a diary is, what is offered should still be near. */
const WORKING_DAYS = 10;

/** Has the owner handed what comes back to their question, if that was wanted. To be set before the action is written. */
export function followUpWakeUps(action: Action): PairWakeUp[] {
  const { id, pair, owner, createdAt } = action;
  if (!isToFollowUp(action)) return [];
  return [{ kind: 'follow-up', due: createdAt + AFTER_RECAP, pair, subject: id, reader: owner }];
}

/** A short talk about its question was wanted, and nobody has the invitation to it yet. */
export function isToFollowUp(action: Action): boolean {
  return isOpen(action) && action.discovery?.followUp === true && !action.discovery.handed;
}

/** Its owner has just been given the invitation. */
export function followUpHanded(action: Action): Action {
  return action.discovery ? { ...action, discovery: { ...action.discovery, handed: true } } : action;
}

/**
 * Times to come back to what the owner is to find out: on the working days after it is due, one each, where they are free.
 * @param length of the talk, in milliseconds
 */
export function followUpSlots(
  { due }: Pick<Action, 'due'>,
  { timeZone, taken, length, now }: { timeZone: string; taken: readonly Span[]; length: number; now: Instant },
): Instant[] {
  const today = dateAt(now, timeZone);
  const from = due > today ? due : today;
  const days = Array.from({ length: WORKING_DAYS }, (_, index) => addWorkingDays(from, index + 1));
  const free = days.flatMap((day) => {
    const slots = TIMES.map((time) => instantAt(day, time, timeZone));
    return slots.filter((slot) => !isTaken(slot, length, taken)).slice(0, 1);
  });
  return free.slice(0, MOST);
}
