import { type Conversation, type ConversationId, endsAt } from './conversation';
import type { Span } from './slots';

/** When a person is taken by the conversations that they have agreed on, but for the one whose time is being found. */
export function takenBy(theirs: readonly Conversation[], except: ConversationId): Span[] {
  return theirs.flatMap((conversation) => {
    const { stage, id } = conversation;
    const end = endsAt(conversation);
    return stage.is === 'agreed' && end !== undefined && id !== except
      ? [{ startsAt: stage.startsAt, endsAt: end }]
      : [];
  });
}
