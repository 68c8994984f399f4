import { type Action, isOpen } from '../../domain/action';
import type { Conversation } from '../../domain/conversation';
import type { Role } from '../../domain/pair';
import type { ReadyDeps } from './deps';

/** What one of the two took on in earlier talks and has still to do, soonest first. */
export async function stillOpen(
  { conversations }: Pick<ReadyDeps, 'conversations'>,
  { pair, id }: Conversation,
  role: Role,
): Promise<Action[]> {
  const kept = await conversations.actions(pair);
  return kept
    .map(({ value }) => value)
    .filter((action) => action.owner === role && action.conversation !== id && isOpen(action))
    .sort((one, other) => one.due.localeCompare(other.due));
}
