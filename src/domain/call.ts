import { type Call, type Conversation, endsAt } from './conversation';
import type { Role } from './pair';
import { days, type Instant, minutes } from './time';

/** What Teams tells of a meeting. */
export interface CallNews {
  /** Teams' id of the meeting. */
  id: string;
  is: 'begun' | 'ended';
  at: Instant;
}

/** People come early, and stay on. */
const AROUND = minutes(60);
/** Teams keeps the id of a meeting that is held again: after this long, it is another call. */
const SAME_CALL = days(1);
/** A shorter one is somebody waiting for the other. */
const SHORTEST_TALK = minutes(5);

/**
 * The one of a person's conversations that a call belongs to: the one that is known to be held in it, else the one whose date
 * is now. Nothing is most often the answer: people have other meetings.
 */
export function heldIn(theirs: readonly Conversation[], news: CallNews): Conversation | undefined {
  const agreed = theirs.filter(({ stage }) => stage.is === 'agreed');
  return agreed.find(({ call }) => call && isSame(call, news)) ?? agreed.find((each) => isAround(each, news.at));
}

/**
 * The conversation with what is known of its call after the news. Of each kind, only the latest counts: so the order in which
 * they come does not matter, and one that comes again changes nothing. Another call takes its place only by beginning later.
 */
export function heard(conversation: Conversation, { id, is, at }: CallNews): Conversation {
  const { call } = conversation;
  const moment = is === 'begun' ? 'startedAt' : 'endedAt';
  if (call && isSame(call, { id, at })) {
    const known = call[moment];
    return known !== undefined && known >= at ? conversation : { ...conversation, call: { ...call, [moment]: at } };
  }
  if (call && (is === 'ended' || at < lastOf(call))) return conversation;
  return { ...conversation, call: { id, [moment]: at } };
}

/** It is going on, as far as Teams has told. */
export function isOn({ startedAt, endedAt }: Call): boolean {
  return startedAt !== undefined && (endedAt === undefined || endedAt < startedAt);
}

/** Whether the two have talked, or are talking, in a call on the agreed date: with the panel or without. */
export function hasTalked(conversation: Conversation, now: Instant): boolean {
  const { call } = conversation;
  if (call?.startedAt === undefined || !isAround(conversation, call.startedAt)) return false;
  return (isOn(call) ? now : (call.endedAt ?? now)) - call.startedAt >= SHORTEST_TALK;
}

/** This one of the two has just been shown the way to the panel. */
export function shownTheWay(conversation: Conversation, reader: Role): Conversation {
  const { call } = conversation;
  return call
    ? { ...conversation, call: { ...call, told: [...new Set([...(call.told ?? []), reader])] } }
    : conversation;
}

function isAround(conversation: Conversation, at: Instant): boolean {
  const { stage } = conversation;
  const end = endsAt(conversation);
  return stage.is === 'agreed' && end !== undefined && stage.startsAt - AROUND <= at && at <= end + AROUND;
}

function isSame(call: Call, { id, at }: Pick<CallNews, 'id' | 'at'>): boolean {
  return call.id === id && Math.abs(at - lastOf(call)) < SAME_CALL;
}

function lastOf({ startedAt = 0, endedAt = 0 }: Call): Instant {
  return Math.max(startedAt, endedAt);
}
