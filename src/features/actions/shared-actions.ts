import { type Action, isOpen } from '../../domain/action';
import { otherRole, type Pair, personIn, type Role, roleIn } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import type { ActionsDeps } from './deps';

/** An open action as one of the pair sees it. */
export interface SharedAction {
  action: Action;
  /** Name of the other one in the pair; empty when it is not known. */
  other: string;
}

export interface SharedActions {
  mine: SharedAction[];
  theirs: SharedAction[];
}

/** Of a person's conversations, newest first, how many are followed to their pairs. */
const LOOKED_AT = 100;

/** Every open action of all the pairs that a person is part of, soonest first. */
export async function sharedActions(
  { people, conversations }: Pick<ActionsDeps, 'people' | 'conversations'>,
  person: Person,
): Promise<SharedActions> {
  const pairs = distinct((await people.parts(person, LOOKED_AT)).map(({ ref }) => ref.pair));
  const found = await Promise.all(pairs.map(ofPair));
  const all = found.flat().sort((a, b) => a.action.due.localeCompare(b.action.due));
  return { mine: all.filter((one) => one.isMine), theirs: all.filter((one) => !one.isMine) };

  async function ofPair(pair: Pair) {
    const role = roleIn(pair, person);
    if (!role) return [];
    const [kept, other] = await Promise.all([conversations.actions(pair), nameIn(people, pair, otherRole(role))]);
    const open = kept.map(({ value }) => value).filter(isOpen);
    return open.map((action) => ({ action, other, isMine: action.owner === role }));
  }
}

export async function nameIn(people: Pick<ActionsDeps['people'], 'find'>, pair: Pair, role: Role): Promise<string> {
  return ((await people.find({ tenant: pair.tenant, id: personIn(pair, role) })) ?? UNTOLD).name;
}

function distinct(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map((pair) => [`${pair.manager} ${pair.employee}`, pair])).values()];
}
