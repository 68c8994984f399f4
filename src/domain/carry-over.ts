import { type Action, isOpen } from './action';
import type { Conversation, ConversationId } from './conversation';
import { lastHeld } from './open-baton';

/** Something one of the two promised in an earlier talk, as both may read it. */
export type BeforeAction = Pick<Action, 'id' | 'owner' | 'text' | 'due' | 'state'>;

/**
 * What a pair's next talk opens with, soonest due first: all that was agreed in the last one, and what is still open from any before
 * it. They stay the actions they are: nothing is copied into the next talk.
 * @param next the talk that opens; nothing of its own is among them
 */
export function promisedBefore(
  conversations: readonly Conversation[],
  actions: readonly Action[],
  next?: ConversationId,
): BeforeAction[] {
  const last = lastHeld(conversations.filter(({ id }) => id !== next));
  if (!last) return [];
  return actions
    .filter((action) => action.conversation === last.id || (isOpen(action) && action.conversation !== next))
    .sort((one, other) => one.due.localeCompare(other.due))
    .map(({ id, owner, text, due, state }) => ({ id, owner, text, due, state }));
}

/** How many of them are done. */
export function doneOf(before: readonly BeforeAction[]): number {
  return before.filter(({ state }) => state.is === 'done').length;
}
