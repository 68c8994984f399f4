import type { Conversation } from './conversation';
import { endsAt } from './conversation';
import { ROLES, type Role } from './pair';
import { addDays, dateAt, days, type Instant, instantAt, isWorkingDay, minutes } from './time';
import type { PairWakeUp } from './wake-up';

/** The ready check comes this long before the start: time enough to close a door, too short to forget it again. */
export const READY_BEFORE = minutes(10);
/** Nobody is asked about a date that both may only be late for. */
export const MISSED_AFTER = minutes(15);
/** A few days to reflect (the thirty-minute guide): three, unless the date is nearer than four. */
const NEAR = days(4);
const QUESTIONS_BEFORE = 3;

/**
 * Everything that an agreed date is to bring about: the questions, the ready check, and asking about a date that was missed.
 * Each looks at the truth again when it rings: after a move, those of the old date find nothing to do.
 * @param zones the time zone of each of the two
 */
export function agreedWakeUps(conversation: Conversation, zones: Record<Role, string>, now: Instant): PairWakeUp[] {
  const { stage, pair, id: subject } = conversation;
  const end = endsAt(conversation);
  if (stage.is !== 'agreed' || end === undefined) return [];
  return ROLES.flatMap((reader): PairWakeUp[] => [
    { kind: 'questions', due: questionsAt(stage.startsAt, zones[reader], now), pair, subject, reader },
    { kind: 'ready', due: Math.max(now, stage.startsAt - READY_BEFORE), pair, subject, reader },
    { kind: 'missed', due: end + MISSED_AFTER, pair, subject, reader },
  ]);
}

/** When the questions go out: at once if the date is near, else three days before it at nine, on a working day of the reader. */
export function questionsAt(startsAt: Instant, timeZone: string, now: Instant): Instant {
  if (isNear(startsAt, now)) return now;
  let day = addDays(dateAt(startsAt, timeZone), -QUESTIONS_BEFORE);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return Math.max(now, instantAt(day, '09:00', timeZone));
}

/** Too near for questions to follow later: they come with whatever is said about the date. */
export function isNear(startsAt: Instant, now: Instant): boolean {
  return startsAt - now < NEAR;
}
