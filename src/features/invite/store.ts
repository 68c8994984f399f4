import type { Conversation } from '../../domain/conversation';
import type { Instant } from '../../domain/time';
import type { WakeUpKind } from '../../domain/wake-up';
import type { InviteDeps } from './deps';

/** Longer than a write takes, and than a card is on its way. */
const SAFETY_NET = 10_000;

/**
 * Stores a conversation that somebody is yet to be told of, and has them told.
 *
 * Two alarms: the one set before the write rings a little later, and only matters if the process ends in between; the one
 * set after it rings at once, and cannot come too early. Whichever rings second finds nobody left to tell.
 * @returns false when the conversation is no longer the one that was read: read again and decide again.
 */
export async function store(
  deps: Pick<InviteDeps, 'conversations' | 'wakeUps'>,
  kind: WakeUpKind,
  conversation: Conversation,
  now: Instant,
  etag?: string,
): Promise<boolean> {
  await setAlarm(deps, kind, conversation, now + SAFETY_NET);
  const written = await deps.conversations.write(conversation.pair, [{ conversation, ...(etag ? { etag } : {}) }]);
  if (written === 'changed-meanwhile') return false;
  await setAlarm(deps, kind, conversation, now);
  return true;
}

/** Rings for whoever has not been told yet, if there is anyone. */
export async function setAlarm(
  { wakeUps }: Pick<InviteDeps, 'wakeUps'>,
  kind: WakeUpKind,
  { pair, id, untold }: Conversation,
  due: Instant,
): Promise<void> {
  if (untold) await wakeUps.set({ kind, due, pair, subject: id, reader: untold });
}
