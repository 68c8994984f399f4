import type { Conversation, ConversationRef } from '../../domain/conversation';
import type { CallDeps } from './deps';

const TRIES = 5;

/** After sending, never before: should the process end in between, something is said twice rather than not at all. */
export async function record(
  { conversations }: Pick<CallDeps, 'conversations'>,
  { pair, id }: ConversationRef,
  change: (kept: Conversation) => Conversation,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await conversations.find({ pair, id });
    const after = kept && change(kept.value);
    if (!kept || !after || after === kept.value) return;
    if ((await conversations.write(pair, [{ conversation: after, etag: kept.etag }])) !== 'changed-meanwhile') return;
  }
  throw new Error(`a conversation changed ${TRIES} times while it was noted what was said`);
}
