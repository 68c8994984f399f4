import type { ConversationRef } from '../../domain/conversation';
import { isOutOfStep, tryAgain } from '../../domain/diary-step';
import type { Instant } from '../../domain/time';
import type { DiaryDeps } from './deps';

/**
 * What its owner's diary was not open for is done there now. Only the row is written here: the alarm that goes with it does the rest.
 * Whoever was faster has something newer to say of the conversation, and of its event.
 */
export async function catchUp(deps: DiaryDeps, refs: readonly ConversationRef[], now: Instant): Promise<void> {
  for (const { pair, id } of refs) {
    const kept = await deps.conversations.find({ pair, id });
    const conversation = kept && tryAgain(kept.value);
    if (kept && conversation && conversation !== kept.value && isOutOfStep(conversation, now))
      await deps.conversations.write(pair, [{ conversation, etag: kept.etag }]);
  }
}
