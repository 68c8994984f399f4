import { otherRole, type Pair, personIn, type Role } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import { nameOf } from '../../text/name';
import type { CallDeps } from './deps';

/** Whom to write to, and what they call the other one. */
export async function sidesOf(
  { people }: Pick<CallDeps, 'people'>,
  pair: Pair,
  role: Role,
): Promise<{ reader: Person; name: string }> {
  const keyOf = (part: Role) => ({ tenant: pair.tenant, id: personIn(pair, part) });
  const [known, other] = await Promise.all([people.find(keyOf(role)), people.find(keyOf(otherRole(role)))]);
  const reader = known ?? { ...UNTOLD, ...keyOf(role) };
  return { reader, name: nameOf(other, reader.locale) };
}
