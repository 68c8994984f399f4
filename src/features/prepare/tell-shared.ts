import type { ConversationRef } from '../../domain/conversation';
import type { SharedNews } from '../../domain/live';
import { otherRole } from '../../domain/pair';
import { type Preparation, sharedWith } from '../../domain/preparation';
import { keyOf, roomOf } from '../../domain/room';
import type { Tell } from '../../http/live';

/** Tells the other one's panels what they may read by now, and nothing of the rest. */
export function tellShared(tell: Tell, { pair, id }: ConversationRef, preparation: Preparation): void {
  const ref = { pair, id };
  const news: SharedNews = { conversation: keyOf(ref), shared: sharedWith(preparation) };
  tell(roomOf(ref, otherRole(preparation.role)), 'shared', news);
}
