import type { Other } from '../../domain/home';
import { otherRole, type Pair, personIn, type Role } from '../../domain/pair';
import type { HomeDeps } from './deps';

/** The other one of a pair, for whoever has this part in it. */
export async function otherIn({ people }: Pick<HomeDeps, 'people'>, pair: Pair, role: Role): Promise<Other> {
  const id = personIn(pair, otherRole(role));
  return { id, name: (await people.find({ tenant: pair.tenant, id }))?.name ?? '' };
}
