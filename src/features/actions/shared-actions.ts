import type { Action } from '../../domain/action';
import { soonestFirst } from '../../domain/bundle';
import { otherRole, type Pair, personIn, type Role, roleIn } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import type { Kept } from '../../storage/conversations';
import type { ActionKey, Part, PersonKey } from '../../storage/people';
import type { ActionsDeps } from './deps';

/** An action as one of the pair sees it. */
export interface SharedAction {
  action: Action;
  /** The reader's part in the pair. */
  role: Role;
  /** Name of the other one in the pair; empty when it is not known. */
  other: string;
}

interface Reading {
  people: Pick<ActionsDeps['people'], 'find' | 'parts'>;
  conversations: Pick<ActionsDeps['conversations'], 'action' | 'actions'>;
}

/** Of a person's conversations, newest first, how many are followed to their pairs. */
const LOOKED_AT = 1000;

export const isMine = ({ action, role }: SharedAction): boolean => action.owner === role;

/** An action as it was read, with the reader's part in its pair. */
export interface OwnKept extends Kept<Action> {
  role: Role;
}

/**
 * The actions of all the pairs that a person is part of.
 * @param parts their conversations
 * @param of how those of one pair are read
 */
export async function keptActions(
  person: PersonKey,
  parts: readonly Part[],
  of: (pair: Pair) => Promise<Kept<Action>[]>,
): Promise<OwnKept[]> {
  const pairs = distinct(parts.map(({ ref }) => ref.pair));
  const found = await Promise.all(
    pairs.map(async (pair) => {
      const role = roleIn(pair, person);
      return role ? (await of(pair)).map((kept) => ({ ...kept, role })) : [];
    }),
  );
  return found.flat();
}

/** Every action, open or not, of all the pairs that a person is part of, soonest first. */
export async function sharedActions(reading: Reading, person: PersonKey): Promise<SharedAction[]> {
  const { people, conversations } = reading;
  const parts = await people.parts(person, LOOKED_AT);
  const shared = await withNames(reading, await keptActions(person, parts, conversations.actions));
  return shared.sort((one, other) => soonestFirst(one.action, other.action));
}

/** Those of the named actions that are there and may be seen by this person, in that order. */
export async function namedActions(
  reading: Reading,
  person: PersonKey,
  keys: readonly ActionKey[],
): Promise<SharedAction[]> {
  const found = await Promise.all(
    keys.map(async ({ manager, employee, id }) => {
      const pair = { tenant: person.tenant, manager, employee };
      const role = roleIn(pair, person);
      const kept = role && (await reading.conversations.action(pair, id));
      return role && kept ? { ...kept, role } : undefined;
    }),
  );
  return withNames(
    reading,
    found.filter((one) => one !== undefined),
  );
}

/** With the name of the other one, who is looked up once; 1 round trip for each of them. */
export async function withNames(
  { people }: Pick<Reading, 'people'>,
  kept: readonly OwnKept[],
): Promise<SharedAction[]> {
  const otherOf = ({ value: { pair }, role }: OwnKept) => personIn(pair, otherRole(role));
  const others = new Map(kept.map((one) => [otherOf(one), one]));
  const names = await Promise.all(
    [...others].map(async ([id, { value, role }]) => [id, await nameIn(people, value.pair, otherRole(role))] as const),
  );
  const byId = new Map(names);
  return kept.map((one) => ({ action: one.value, role: one.role, other: byId.get(otherOf(one)) ?? '' }));
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
