import type { Conversation } from './conversation';
import type { KeptEvent } from './diary-entry';
import { forgetEvent, keepEvent } from './diary-step';
import { toTellBoth } from './news';
import { type Instant, minutes } from './time';

/** An event as it stands in its owner's diary. */
export interface SeenEvent {
  id: string;
  startsAt: Instant;
  cancelled: boolean;
  declined: boolean;
  joinUrl?: string;
}

/** What a look into the diary comes to. `news`: there is something to tell. */
export type Reconciled = { is: 'same' } | { is: 'noted' | 'news'; conversation: Conversation };

/** A diary may take a moment to show what is in it. */
const MISSING_FOR = minutes(5);

/**
 * An agreed conversation after a look into the diary that both sides had the same date in. Whatever differs was done in the diary:
 * the date is taken over from there, or the conversation is let go, and both are told. A move into the past is no move.
 */
export function reconcile(conversation: Conversation, seen: SeenEvent | 'gone', now: Instant): Reconciled {
  const { stage, entry } = conversation;
  if (stage.is !== 'agreed' || !entry?.event) return { is: 'same' };
  if (seen === 'gone') return lookAgain(conversation, entry.event, now);
  if (seen.cancelled) return { is: 'news', conversation: letGo(conversation) };
  if (seen.startsAt !== stage.startsAt && seen.startsAt > now)
    return { is: 'news', conversation: takeOver(conversation, seen) };
  return noteAnswer(conversation, entry.event, seen);
}

function lookAgain(conversation: Conversation, event: KeptEvent, now: Instant): Reconciled {
  const { missingSince = now } = event;
  if (now - missingSince >= MISSING_FOR) return { is: 'news', conversation: letGo(conversation) };
  if (event.missingSince !== undefined) return { is: 'same' };
  const entry = { ...conversation.entry, event: { ...event, missingSince } };
  return { is: 'noted', conversation: { ...conversation, entry } };
}

/** When an event that was not found is to be looked for again. */
export function lookedForAt({ entry }: Conversation): Instant | undefined {
  const since = entry?.event?.missingSince;
  return since === undefined ? undefined : since + MISSING_FOR;
}

/** The owner of the event has deleted it. */
function letGo(conversation: Conversation): Conversation {
  const { stage } = conversation;
  if (stage.is !== 'agreed') return conversation;
  const cancelled = { is: 'cancelled', by: 'manager', word: '', startsAt: stage.startsAt, inDiary: true } as const;
  return toTellBoth({ ...forgetEvent(conversation, 'removed'), stage: cancelled });
}

/** Its owner has moved it. Whatever one of the two has asked for meanwhile was about the old date. */
function takeOver(conversation: Conversation, seen: SeenEvent): Conversation {
  const { stage, moves } = conversation;
  if (stage.is !== 'agreed') return conversation;
  const lastMove = { is: 'moved', from: stage.startsAt, inDiary: true } as const;
  const agreed = { is: 'agreed', by: 'manager', startsAt: seen.startsAt, lastMove } as const;
  return toTellBoth({ ...keepEvent(conversation, seen), moves: moves + 1, stage: agreed });
}

/** A no in the diary cancels nothing: both are told of it, the one who said it as well, since it may have been a slip. */
function noteAnswer(conversation: Conversation, event: KeptEvent, seen: SeenEvent): Reconciled {
  const { declined } = seen;
  const link = seen.joinUrl ?? event.joinUrl;
  if (event.missingSince === undefined && declined === (event.declined ?? false) && link === event.joinUrl)
    return { is: 'same' };
  const noted = keepEvent(conversation, { ...seen, startsAt: event.startsAt });
  return declined && !event.declined
    ? { is: 'news', conversation: toTellBoth(noted) }
    : { is: 'noted', conversation: noted };
}
