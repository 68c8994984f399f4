import type { Conversation } from '../../domain/conversation';
import { otherRole, personIn, type Role } from '../../domain/pair';
import type { Person } from '../../domain/person';
import { sharedWith } from '../../domain/preparation';
import type { Card } from '../../teams/card';
import { nameOf } from '../../text/name';
import type { PrepareDeps } from './deps';
import { type PrepareView, prepareCard } from './prepare-card';

export interface Look extends Pick<PrepareView, 'note' | 'typed'> {
  conversation: Conversation;
  role: Role;
  reader: Pick<Person, 'locale' | 'timeZone'>;
}

/** The card on which one of the two prepares: all of their own, and of the other's what is shared. */
export async function showPreparation(
  { conversations, people }: Pick<PrepareDeps, 'conversations' | 'people'>,
  look: Look,
): Promise<Card> {
  const { conversation, role, reader } = look;
  const { pair } = conversation;
  const [other, mine, theirs] = await Promise.all([
    people.find({ tenant: pair.tenant, id: personIn(pair, otherRole(role)) }),
    conversations.preparation(conversation, role),
    conversations.preparation(conversation, otherRole(role)),
  ]);
  return prepareCard({
    ...look,
    name: nameOf(other, reader.locale),
    mine: mine?.value.reflections ?? [],
    theirs: theirs ? sharedWith(theirs.value) : [],
  });
}
