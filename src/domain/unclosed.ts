import { hasTalked, isOn } from './call';
import type { Conversation, ConversationRef } from './conversation';
import type { Meeting } from './meeting';
import { plannedFor } from './meeting-clock';
import { ROLES, type Role } from './pair';
import { days, type Instant, minutes } from './time';
import type { PairWakeUp } from './wake-up';

/** Long enough for the two to end by themselves. */
const PATIENCE = minutes(30);
/** Whoever has just done something is still at it. */
const QUIET = minutes(10);
/** A call whose end Teams never told of. */
const LONGEST_CALL = minutes(240);
/** Nobody remembers by then what they would have said. */
const STALE_AFTER = days(7);

/** Looks after a talk that has begun, should the two part without closing it. To be set before the start is written. */
export function unclosedWakeUps({ pair, id }: ConversationRef, meeting: Meeting): PairWakeUp[] {
  const due = expectedEnd(meeting);
  if (due === undefined) return [];
  return ROLES.map((reader) => ({ kind: 'unclosed', due, pair, subject: id, reader }));
}

/**
 * When the two are to be offered to close their talk: now, later (look again then), or not at all, since there is nothing to
 * close. As long as they may still be talking, the answer is later.
 * @param meeting nothing while neither has opened the panel
 */
export function offerToClose(
  conversation: Conversation,
  meeting: Meeting | undefined,
  now: Instant,
): 'now' | 'never' | { later: Instant } {
  const { stage, call } = conversation;
  if (stage.is !== 'agreed' && stage.is !== 'proposed') return 'never';
  const begunAt = meeting?.startedAt ?? (hasTalked(conversation, now) ? call?.startedAt : undefined);
  if (begunAt === undefined || meeting?.closedAt !== undefined || now - begunAt > STALE_AFTER) return 'never';
  const changedAt = meeting?.changedAt ?? begunAt;
  if (call?.endedAt !== undefined && !isOn(call) && changedAt <= call.endedAt) return 'now';
  if (call && isOn(call) && now - begunAt < LONGEST_CALL) return { later: now + QUIET };
  const later = Math.max(changedAt + QUIET, expectedEnd(meeting) ?? 0);
  return later > now ? { later } : 'now';
}

/** This one of the two has just been offered it. */
export function offeredToClose(conversation: Conversation, reader: Role): Conversation {
  return { ...conversation, closeOffered: [...new Set([...(conversation.closeOffered ?? []), reader])] };
}

/** When a talk that has begun ought to be closed, counting what the two have added to its parts. */
function expectedEnd(meeting: Meeting | undefined): Instant | undefined {
  if (meeting?.startedAt === undefined) return undefined;
  return meeting.startedAt + plannedFor(meeting).reduce((sum, part) => sum + part, 0) + PATIENCE;
}
