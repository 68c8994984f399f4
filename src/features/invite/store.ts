import type { Conversation } from '../../domain/conversation';
import { untoldIn } from '../../domain/news';
import type { Instant } from '../../domain/time';
import type { PairWakeUpKind } from '../../domain/wake-up';
import { setAgreedAlarms } from './agreed-alarms';
import type { InviteDeps } from './deps';

/** Longer than a write takes, and than a card is on its way. */
const SAFETY_NET = 10_000;

/**
 * Stores a conversation that somebody is yet to be told of, and has them told.
 *
 * Two alarms, both set first. One is due now; should it ring before the write has landed, it finds no news and is gone.
 * The other rings a little later, and then finds whatever the first one missed: most often nobody is left to tell.
 * What a date brings about, once it is agreed, is set with them.
 * @returns false when the conversation is no longer the one that was read: read again and decide again.
 */
export async function store(
  deps: Pick<InviteDeps, 'conversations' | 'people' | 'wakeUps'>,
  kind: PairWakeUpKind,
  conversation: Conversation,
  now: Instant,
  etag?: string,
): Promise<boolean> {
  await Promise.all([now, now + SAFETY_NET].map((due) => setAlarm(deps, kind, conversation, due)));
  await setAgreedAlarms(deps, conversation, now);
  const written = await deps.conversations.write(conversation.pair, [{ conversation, ...(etag ? { etag } : {}) }]);
  return written !== 'changed-meanwhile';
}

/** Rings for whoever has not been told yet, if there is anyone. */
export async function setAlarm(
  { wakeUps }: Pick<InviteDeps, 'wakeUps'>,
  kind: PairWakeUpKind,
  conversation: Conversation,
  due: Instant,
): Promise<void> {
  const { pair, id: subject } = conversation;
  for (const reader of untoldIn(conversation)) await wakeUps.set({ kind, due, pair, subject, reader });
}
