import { type Action, isOpen } from '../../domain/action';
import type { Conversation } from '../../domain/conversation';
import type { ReadyDeps } from './deps';

/** What the manager promised in earlier talks and has still to keep, soonest first. */
export async function openPromises(
  { conversations }: Pick<ReadyDeps, 'conversations'>,
  { pair, id }: Conversation,
): Promise<Action[]> {
  const kept = await conversations.actions(pair);
  return kept
    .map(({ value }) => value)
    .filter((action) => action.owner === 'manager' && action.conversation !== id && isOpen(action))
    .sort((one, other) => one.due.localeCompare(other.due));
}
