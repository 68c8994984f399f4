import type { Agreed, Conversation, Stage } from './conversation';
import { lengthOf } from './format';
import { otherRole, type Role } from './pair';
import { LONGEST_LINE } from './plan';
import { inOrder, isTaken, type SlotProblem, type Span, slotProblems } from './slots';
import { type Instant, minutes } from './time';

/** Why a click on an agreed date changes nothing. */
export type KeepRefusal =
  | 'not-agreed'
  | 'already-declined'
  | 'already-held'
  | 'already-cancelled'
  | 'answer-first'
  | 'nothing-asked'
  | 'not-your-turn'
  | 'reason-missing'
  | 'reason-long'
  | 'slot-not-offered'
  | 'slot-same'
  | SlotProblem;

export type Kept = Conversation | { refused: KeepRefusal };

export const LONGEST_REASON = 300;

/**
 * Asks the other side for another time, with the reason why. The date stands until they have answered; asking again
 * replaces what was asked before.
 * @param taken when the asker has other conversations
 */
export function requestMove(
  conversation: Conversation,
  by: Role,
  slots: readonly Instant[],
  reason: string,
  now: Instant,
  taken: readonly Span[] = [],
): Kept {
  const { stage } = conversation;
  if (stage.is !== 'agreed') return { refused: notAgreed(stage) };
  if (openMove(stage, otherRole(by), now)) return { refused: 'answer-first' };
  const refused = slotProblems(slots, now, minutes(lengthOf(conversation.agenda)), taken)[0] ?? reasonProblem(reason);
  if (refused) return { refused };
  if (slots.includes(stage.startsAt)) return { refused: 'slot-same' };
  const { lastMove: _, ...rest } = stage;
  return { ...conversation, stage: { ...rest, move: { by, slots: inOrder(slots), reason: reason.trim() } } };
}

/**
 * Takes one of the times that the other side asked for: from now on it is the date.
 * @param taken when whoever takes it has other conversations
 */
export function acceptMove(
  conversation: Conversation,
  by: Role,
  slot: Instant,
  now: Instant,
  taken: readonly Span[] = [],
): Kept {
  const { stage } = conversation;
  if (stage.is !== 'agreed') return { refused: notAgreed(stage) };
  if (!stage.move) return { refused: 'nothing-asked' };
  if (stage.move.by === by) return { refused: 'not-your-turn' };
  if (!stage.move.slots.includes(slot)) return { refused: 'slot-not-offered' };
  if (slot <= now) return { refused: 'slots-past' };
  if (isTaken(slot, minutes(lengthOf(conversation.agenda)), taken)) return { refused: 'slots-taken' };
  const lastMove = { is: 'moved', from: stage.startsAt } as const;
  return { ...conversation, moves: conversation.moves + 1, stage: { is: 'agreed', by, startsAt: slot, lastMove } };
}

/** Would rather keep the date than move it as the other side asked. */
export function keepDate(conversation: Conversation, by: Role): Kept {
  const { stage } = conversation;
  if (stage.is !== 'agreed') return { refused: notAgreed(stage) };
  if (!stage.move) return { refused: 'nothing-asked' };
  if (stage.move.by === by) return { refused: 'not-your-turn' };
  const { move: _, ...rest } = stage;
  return { ...conversation, stage: { ...rest, by, lastMove: { is: 'kept' } } };
}

/** Lets an agreed conversation go, with a word if they like. */
export function cancel(conversation: Conversation, by: Role, word: string): Kept {
  const { stage } = conversation;
  if (stage.is !== 'agreed') return { refused: notAgreed(stage) };
  const said = word.trim().slice(0, LONGEST_LINE);
  return { ...conversation, stage: { is: 'cancelled', by, word: said, startsAt: stage.startsAt } };
}

/** What that one has asked for and the other can still say yes to. */
export function openMove({ move }: Agreed, by: Role, now: Instant): Agreed['move'] {
  return move?.by === by && move.slots.some((slot) => slot > now) ? move : undefined;
}

function notAgreed(stage: Exclude<Stage, Agreed>): KeepRefusal {
  return stage.is === 'proposed' ? 'not-agreed' : `already-${stage.is}`;
}

function reasonProblem(reason: string): KeepRefusal | undefined {
  if (reason.trim() === '') return 'reason-missing';
  return reason.trim().length > LONGEST_REASON ? 'reason-long' : undefined;
}
