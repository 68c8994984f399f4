import type { Baton } from '../../domain/baton';
import type { ConversationRef } from '../../domain/conversation';
import { type HeldConversation, isHeldConversation } from '../../domain/open-baton';
import type { BatonDeps } from './deps';

const TRIES = 5;

/**
 * Changes what has become of a baton. When the conversation changed meanwhile, it is decided again on the fresh one.
 * @param before awaited before each try to write, with what is to be written
 * @throws when that happens five times in a row
 */
export async function changeBaton(
  { conversations }: Pick<BatonDeps, 'conversations'>,
  ref: ConversationRef,
  change: (baton: Baton | undefined) => Baton,
  before: (changed: HeldConversation) => Promise<void> = async () => {},
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await conversations.find(ref);
    if (!kept || !isHeldConversation(kept.value)) return;
    const { stage } = kept.value;
    const conversation = { ...kept.value, stage: { ...stage, baton: change(stage.baton) } };
    await before(conversation);
    if ((await conversations.write(ref.pair, [{ conversation, etag: kept.etag }])) !== 'changed-meanwhile') return;
  }
  throw new Error(`a conversation changed ${TRIES} times while its baton was changed`);
}
