import type { Conversation } from '../../domain/conversation';
import type { Person } from '../../domain/person';
import type { InviteDeps } from './deps';

/** Enough for what is ahead and what has just been; nobody has more at once. */
const MOST_PARTS = 50;

/** The latest conversations that a person is part of, newest first, in whatever role. */
export async function myConversations(
  { people, conversations }: Pick<InviteDeps, 'people' | 'conversations'>,
  by: Person,
): Promise<Conversation[]> {
  const parts = await people.parts(by, MOST_PARTS);
  const found = await Promise.all(parts.map(({ ref }) => conversations.find(ref)));
  return found.flatMap((kept) => (kept ? [kept.value] : []));
}
