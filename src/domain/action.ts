import type { ConversationId } from './conversation';
import { type Pair, personIn, type Role } from './pair';
import type { PersonId } from './person';
import type { Instant, LocalDate } from './time';

export type ActionId = string;

/** Something one of the two will do. The employee's is a commitment, the manager's a promise. */
export interface Action {
  id: ActionId;
  conversation: ConversationId;
  pair: Pair;
  owner: Role;
  text: string;
  due: LocalDate;
  createdAt: Instant;
  /** No reminder before this day: the owner snoozed it. */
  quietUntil?: LocalDate;
  /** When the owner was last reminded. */
  remindedAt?: Instant;
  discovery?: Discovery;
  state: ActionState;
}

/** Something to find out, given when someone was stuck on a question. */
export interface Discovery {
  /** The question as its reader saw it. */
  question: string;
  /** A short conversation on just that question is to follow. */
  followUp: boolean;
  /** Its owner has been handed the invitation to that, so that it comes once. */
  handed?: true;
}

export type ActionState = { is: 'open' } | { is: 'done'; at: Instant } | { is: 'dropped'; at: Instant; reason: string };

export type ActionRefusal = 'not-yours' | 'already-done' | 'already-dropped' | 'date-past' | 'reason-missing';
export type Changed = Action | { refused: ActionRefusal };

export const LONGEST_ACTION = 300;

export function kindOf(action: { owner: Role }): 'commitment' | 'promise' {
  return action.owner === 'manager' ? 'promise' : 'commitment';
}

export function ownerOf(action: Action): PersonId {
  return personIn(action.pair, action.owner);
}

export function isOpen(action: Action): boolean {
  return action.state.is === 'open';
}

export function complete(action: Action, by: Role, now: Instant): Changed {
  return ifOpenAndMine(action, by) ?? { ...action, state: { is: 'done', at: now } };
}

/** Keeps the promise and its date, but stays quiet until `until`. */
export function snooze(action: Action, by: Role, until: LocalDate, today: LocalDate): Changed {
  const refused = ifOpenAndMine(action, by);
  if (refused) return refused;
  return until <= today ? { refused: 'date-past' } : { ...action, quietUntil: until };
}

/** Agrees on another date; what was snoozed for the old one no longer holds. */
export function reschedule(action: Action, by: Role, due: LocalDate, today: LocalDate): Changed {
  const refused = ifOpenAndMine(action, by);
  if (refused) return refused;
  if (due < today) return { refused: 'date-past' };
  const { quietUntil: _, ...rest } = action;
  return { ...rest, due };
}

/** Lets it go. Allowed, with a reason: the other one counted on it. */
export function drop(action: Action, by: Role, reason: string, now: Instant): Changed {
  const refused = ifOpenAndMine(action, by);
  if (refused) return refused;
  const said = reason.trim().slice(0, LONGEST_ACTION);
  return said === '' ? { refused: 'reason-missing' } : { ...action, state: { is: 'dropped', at: now, reason: said } };
}

function ifOpenAndMine(action: Action, by: Role): { refused: ActionRefusal } | undefined {
  if (by !== action.owner) return { refused: 'not-yours' };
  if (action.state.is === 'done') return { refused: 'already-done' };
  if (action.state.is === 'dropped') return { refused: 'already-dropped' };
  return undefined;
}
