import { hasTalked } from '../../domain/call';
import type { Conversation } from '../../domain/conversation';
import { isPassed } from '../../domain/missed-date';
import type { Instant } from '../../domain/time';
import type { CardDeps } from './deps';

/** Whether the agreed date has gone by and the two have not begun to talk, in the panel or without it. */
export async function isMissed(
  { conversations }: Pick<CardDeps, 'conversations'>,
  conversation: Conversation,
  now: Instant,
): Promise<boolean> {
  return (
    isPassed(conversation, now) && !hasTalked(conversation, now) && !(await hasBegun({ conversations }, conversation))
  );
}

/** Whether the clock of their meeting has ever been started. */
export async function hasBegun(
  { conversations }: Pick<CardDeps, 'conversations'>,
  { pair, id }: Conversation,
): Promise<boolean> {
  return (await conversations.meeting({ pair, id }))?.value.startedAt !== undefined;
}
