import type { ConversationRef } from '../../domain/conversation';
import type { Preparation } from '../../domain/preparation';
import { toldOfPreparation } from '../../domain/telling';
import type { Tell } from '../../http/live';

/** Tells the author's panels what they have written, and the other one's what they may read of it. */
export function tellPrepared(tell: Tell, ref: ConversationRef, preparation: Preparation): void {
  for (const { room, event, message } of toldOfPreparation(ref, preparation)) tell(room, event, message);
}
