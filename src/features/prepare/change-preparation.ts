import type { ConversationRef } from '../../domain/conversation';
import type { Role } from '../../domain/pair';
import { newPreparation, type Preparation, type Prepared } from '../../domain/preparation';
import type { PrepareDeps } from './deps';

const TRIES = 5;

/**
 * Changes what one of the two prepares. When it changed meanwhile, `change` decides again on the fresh one.
 * @throws when that happens five times in a row
 */
export async function changePreparation<Changed extends Prepared>(
  { conversations }: Pick<PrepareDeps, 'conversations'>,
  ref: ConversationRef,
  role: Role,
  change: (preparation: Preparation) => Changed,
): Promise<Changed> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await conversations.preparation(ref, role);
    const before = kept?.value ?? newPreparation(ref.id, role);
    const preparation = change(before);
    if ('refused' in preparation || preparation === before) return preparation;
    const written = await conversations.write(ref.pair, [{ preparation, ...(kept ? { etag: kept.etag } : {}) }]);
    if (written !== 'changed-meanwhile') return preparation;
  }
  throw new Error(`a preparation changed ${TRIES} times while it was written`);
}
