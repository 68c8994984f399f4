import type { ConversationId } from './conversation';
import { type Pair, personIn, type Role } from './pair';
import type { PersonId } from './person';
import { type Instant, type LocalDate, minutes } from './time';

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
  /** Since when this date and this owner hold, if not from the beginning. */
  since?: Instant;
  /** When the owner was last reminded. */
  remindedAt?: Instant;
  /** They have had the reminder that comes ahead of its day. */
  foretold?: true;
  /** How often they were reminded on its day or later. */
  reminders?: number;
  plea?: Plea;
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

/** What the owner has asked of the other one: to take it on, or for help when stuck. The latest stands; it is theirs alone. */
export interface Plea {
  for: 'hand-over' | 'help';
  by: Role;
  /** What they wrote with it; may be empty. */
  text: string;
  at: Instant;
  /** The other one has been told. */
  told?: true;
  answer?: PleaAnswer;
}

export interface PleaAnswer {
  is: 'taken' | 'declined' | 'line' | 'talk';
  text: string;
  at: Instant;
  /** The one who asked has been told. */
  told?: true;
}

export type ActionState = { is: 'open' } | { is: 'done'; at: Instant } | { is: 'dropped'; at: Instant; reason: string };

export type ActionRefusal =
  | 'not-yours'
  | 'already-done'
  | 'already-dropped'
  | 'date-past'
  | 'reason-missing'
  | 'already-asked'
  | 'already-answered'
  | 'not-asked'
  | 'line-missing'
  | 'undo-late'
  | 'still-open';
export type Changed = Action | { refused: ActionRefusal };

export const LONGEST_ACTION = 300;
/** How long a slip of the finger can be taken back, by the server's clock. */
export const UNDO_FOR = minutes(10);

export function kindOf(action: { owner: Role }): 'commitment' | 'promise' {
  return action.owner === 'manager' ? 'promise' : 'commitment';
}

export function ownerOf(action: Action): PersonId {
  return personIn(action.pair, action.owner);
}

export function isOpen(action: Pick<Action, 'state'>): boolean {
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

/** Agrees on another date; what was snoozed and asked for the old one no longer holds, but whoever was told today was told today. */
export function reschedule(action: Action, by: Role, due: LocalDate, today: LocalDate, now: Instant): Changed {
  const refused = ifOpenAndMine(action, by) ?? (due < today ? { refused: 'date-past' as const } : undefined);
  if (refused) return refused;
  const told = action.remindedAt === undefined ? {} : { remindedAt: action.remindedAt };
  return { ...afresh(action, now), due, ...told };
}

/** Says the same thing in better words. */
export function reword(action: Action, by: Role, text: string): Changed {
  return ifOpenAndMine(action, by) ?? { ...action, text: text.trim().slice(0, LONGEST_ACTION) };
}

/** Lets it go. Allowed, with a reason: the other one counted on it. */
export function drop(action: Action, by: Role, reason: string, now: Instant): Changed {
  const refused = ifOpenAndMine(action, by);
  if (refused) return refused;
  const said = reason.trim().slice(0, LONGEST_ACTION);
  return said === '' ? { refused: 'reason-missing' } : { ...action, state: { is: 'dropped', at: now, reason: said } };
}

/** Opens it again right after it was closed. */
export function undo(action: Action, by: Role, now: Instant): Changed {
  if (by !== action.owner) return { refused: 'not-yours' };
  if (action.state.is === 'open') return { refused: 'still-open' };
  return isFresh(action, now) ? { ...action, state: { is: 'open' } } : { refused: 'undo-late' };
}

/** Whether it was closed so lately that it may be opened again. */
export function isFresh({ state }: Pick<Action, 'state'>, now: Instant): boolean {
  return state.is !== 'open' && now - state.at <= UNDO_FOR;
}

/** As if taken on now: nobody has been reminded of it, or has asked for quiet. */
export function afresh(action: Action, now: Instant): Action {
  const { quietUntil: _, remindedAt: __, foretold: ___, reminders: ____, ...rest } = action;
  return { ...rest, since: now };
}

/** Why one of the two cannot change it, if so. */
export function ifOpenAndMine(action: Action, by: Role): { refused: ActionRefusal } | undefined {
  if (by !== action.owner) return { refused: 'not-yours' };
  if (action.state.is === 'done') return { refused: 'already-done' };
  if (action.state.is === 'dropped') return { refused: 'already-dropped' };
  return undefined;
}
