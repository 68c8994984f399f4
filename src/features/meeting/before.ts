import { type BeforeAction, promisedBefore } from '../../domain/carry-over';
import type { ConversationRef } from '../../domain/conversation';
import type { MeetingDeps } from './deps';

/** What the two promised each other before this talk. */
export async function beforeOf(
  { conversations }: Pick<MeetingDeps, 'conversations'>,
  { pair, id }: ConversationRef,
): Promise<BeforeAction[]> {
  const [all, actions] = await Promise.all([conversations.all(pair), conversations.actions(pair)]);
  return promisedBefore(
    all.map(({ value }) => value),
    actions.map(({ value }) => value),
    id,
  );
}
