import type { Conversation } from '../../domain/conversation';
import { otherRole, personIn, type Role } from '../../domain/pair';
import type { KnownPerson } from '../../storage/people';
import type { InviteDeps } from './deps';

/** The other one of the two, as far as the bot knows them. */
export async function findOther(
  { people }: Pick<InviteDeps, 'people'>,
  { pair }: Pick<Conversation, 'pair'>,
  role: Role,
): Promise<KnownPerson | undefined> {
  return people.find({ tenant: pair.tenant, id: personIn(pair, otherRole(role)) });
}
