import type { Action } from '../../domain/action';
import { soonestFirst } from '../../domain/bundle';
import { otherRole, type Pair, personIn, type Role, roleIn } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import type { ActionKey, PersonKey } from '../../storage/people';
import type { ActionsDeps } from './deps';

/** An action as one of the pair sees it. */
export interface SharedAction {
  action: Action;
  /** The reader's part in the pair. */
  role: Role;
  /** Name of the other one in the pair; empty when it is not known. */
  other: string;
}

type Reading = Pick<ActionsDeps, 'people' | 'conversations'>;

/** Of a person's conversations, newest first, how many are followed to their pairs. */
const LOOKED_AT = 1000;

export const isMine = ({ action, role }: SharedAction): boolean => action.owner === role;

/** Every action, open or not, of all the pairs that a person is part of, soonest first. */
export async function sharedActions({ people, conversations }: Reading, person: PersonKey): Promise<SharedAction[]> {
  const pairs = distinct((await people.parts(person, LOOKED_AT)).map(({ ref }) => ref.pair));
  const found = await Promise.all(pairs.map(ofPair));
  return found.flat().sort((one, other) => soonestFirst(one.action, other.action));

  async function ofPair(pair: Pair): Promise<SharedAction[]> {
    const role = roleIn(pair, person);
    if (!role) return [];
    const kept = await conversations.actions(pair);
    if (kept.length === 0) return [];
    const other = await nameIn(people, pair, otherRole(role));
    return kept.map(({ value }) => ({ action: value, role, other }));
  }
}

/** Those of the named actions that are there and may be seen by this person, in that order. */
export async function namedActions(
  { people, conversations }: Reading,
  person: PersonKey,
  keys: readonly ActionKey[],
): Promise<SharedAction[]> {
  const found = await Promise.all(
    keys.map(async ({ manager, employee, id }) => {
      const pair = { tenant: person.tenant, manager, employee };
      const role = roleIn(pair, person);
      const action = role && (await conversations.action(pair, id))?.value;
      return role && action ? { action, role, other: await nameIn(people, pair, otherRole(role)) } : undefined;
    }),
  );
  return found.filter((one) => one !== undefined);
}

export function keyOf({ pair: { manager, employee }, id }: Action): ActionKey {
  return { manager, employee, id };
}

export async function nameIn(people: Pick<ActionsDeps['people'], 'find'>, pair: Pair, role: Role): Promise<string> {
  return (await personOf(people, pair, role)).name;
}

/** One of the two, as far as they are known. */
export async function personOf(people: Pick<ActionsDeps['people'], 'find'>, pair: Pair, role: Role): Promise<Person> {
  const key = { tenant: pair.tenant, id: personIn(pair, role) };
  return (await people.find(key)) ?? { ...UNTOLD, ...key };
}

function distinct(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map((pair) => [`${pair.manager} ${pair.employee}`, pair])).values()];
}
