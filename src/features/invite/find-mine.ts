import type { Conversation, ConversationRef } from '../../domain/conversation';
import { type Role, roleIn } from '../../domain/pair';
import type { Kept } from '../../storage/conversations';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { AnswerData } from './answer-form';
import type { InviteDeps } from './deps';

/** The conversation that a card is about, if whoever clicked is one of its two. */
export async function findMine(
  { conversations }: Pick<InviteDeps, 'conversations'>,
  { by }: Turn,
  { manager, employee, id }: AnswerData,
): Promise<{ kept: Kept<Conversation>; role: Role } | undefined> {
  const ref: ConversationRef = { pair: { tenant: by.tenant, manager, employee }, id };
  const role = roleIn(ref.pair, by);
  const kept = role && (await conversations.find(ref));
  return role && kept && { kept, role };
}

/** The same words for a stranger as for something that was never there. */
export function notFound({ by }: Turn): Reply {
  return { text: translator(by.locale)('common.notFound') };
}
