import { otherRole, type Pair, personIn, type Role } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import type { Card } from '../../teams/card';
import type { ReadyDeps } from './deps';
import { type ReadyView, readyCard } from './ready-card';
import { stillOpen } from './still-open';

/** The ready check as it is for one of the two. */
export async function writeReady(deps: ReadyDeps, view: Omit<ReadyView, 'name' | 'promises'>): Promise<Card> {
  const { conversation, role } = view;
  const { name } = await readerOf(deps, conversation.pair, otherRole(role));
  const promises = await stillOpen(deps, conversation, role);
  return readyCard({ ...view, name, promises });
}

export async function readerOf({ people }: Pick<ReadyDeps, 'people'>, pair: Pair, role: Role): Promise<Person> {
  const key = { tenant: pair.tenant, id: personIn(pair, role) };
  return (await people.find(key)) ?? { ...UNTOLD, ...key };
}
