import type { Action } from './action';
import { ownerOf } from './action';
import type { Person } from './person';
import { isGoodMoment, morningAfter } from './quiet';
import { nextReminder, reminded } from './reminder';
import type { Instant } from './time';
import type { PersonWakeUp } from './wake-up';

/** What one morning brings its owner, and when the next one comes that brings anything. */
export interface Morning {
  /** Soonest due first, in the same order whatever order they were handed over in. */
  due: Action[];
  /** When the owner is to be woken up next, once they have been reminded of all that is due now. */
  next?: Instant;
}

type Owner = Pick<Person, 'tenant' | 'id' | 'timeZone' | 'settings'>;

/** Everything of one owner that is to be said this moment. When it is no good moment, that is nothing: it waits for one. */
export function morningOf(actions: readonly Action[], owner: Owner, now: Instant): Morning {
  const mine = actions
    .filter((action) => action.pair.tenant === owner.tenant && ownerOf(action) === owner.id)
    .map((action) => ({ action, next: nextReminder(action, owner) }));
  const due = mine.flatMap(({ action, next }) => (next !== undefined && next <= now ? [action] : []));
  const later = mine.flatMap(({ next }) => (next !== undefined && next > now ? [next] : []));
  if (!isGoodMoment(now, owner)) {
    return { due: [], ...earliest([...later, due.length > 0 ? morningAfter(now, owner) : undefined]) };
  }
  const again = due.map((action) => nextReminder(reminded(action, owner.timeZone, now), owner));
  return { due: due.sort(soonestFirst), ...earliest([...later, ...again]) };
}

/** The alarm that these actions of one owner need; the same one for everything that falls on the same morning. */
export function alarmFor(actions: readonly Action[], owner: Owner): PersonWakeUp | undefined {
  const { next } = earliest(actions.map((action) => nextReminder(action, owner)));
  if (next === undefined) return undefined;
  return { kind: 'morning', due: next, person: { tenant: owner.tenant, id: owner.id } };
}

export function soonestFirst(one: Action, other: Action): number {
  return compare(one.due, other.due) || one.createdAt - other.createdAt || compare(one.id, other.id);
}

function earliest(moments: readonly (Instant | undefined)[]): { next?: Instant } {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length > 0 ? { next: Math.min(...known) } : {};
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
