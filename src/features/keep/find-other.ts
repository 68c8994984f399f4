import { otherRole, type Pair, personIn, type Role } from '../../domain/pair';
import type { KnownPerson } from '../../storage/people';
import type { CardDeps } from './deps';

/** The other one of the two, as far as the bot knows them. */
export async function findOther(
  { people }: Pick<CardDeps, 'people'>,
  pair: Pair,
  role: Role,
): Promise<KnownPerson | undefined> {
  return people.find({ tenant: pair.tenant, id: personIn(pair, otherRole(role)) });
}
