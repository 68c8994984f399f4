import type { Conversation, Stage } from './conversation';
import { lengthOf } from './format';
import { otherRole, type Role } from './pair';
import { LONGEST_LINE } from './plan';
import { inOrder, isTaken, type SlotProblem, type Span, slotProblems } from './slots';
import { type Instant, minutes } from './time';

/** Why a click on an invitation changes nothing. */
export type AnswerRefusal =
  | 'not-your-turn'
  | 'already-agreed'
  | 'already-declined'
  | 'already-held'
  | 'already-cancelled'
  | 'slot-not-offered'
  | SlotProblem;

export type Answered = Conversation | { refused: AnswerRefusal };

/**
 * Takes one of the times the other side offered.
 * @param taken when the one who accepts has other conversations.
 */
export function accept(
  conversation: Conversation,
  by: Role,
  slot: Instant,
  now: Instant,
  taken: readonly Span[] = [],
): Answered {
  const { stage } = conversation;
  const refused = notTheirTurn(stage, by);
  if (refused) return { refused };
  if (stage.is !== 'proposed' || !stage.slots.includes(slot)) return { refused: 'slot-not-offered' };
  if (slot <= now) return { refused: 'slots-past' };
  if (isTaken(slot, lengthOfTalk(conversation), taken)) return { refused: 'slots-taken' };
  return { ...conversation, stage: { is: 'agreed', by, startsAt: slot } };
}

/**
 * Answers the offered times with others; then it is the other side's turn.
 * @param taken when the one who offers them has other conversations.
 */
export function counter(
  conversation: Conversation,
  by: Role,
  slots: readonly Instant[],
  now: Instant,
  taken: readonly Span[] = [],
): Answered {
  const length = lengthOfTalk(conversation);
  const refused = notTheirTurn(conversation.stage, by) ?? slotProblems(slots, now, length, taken)[0];
  if (refused) return { refused };
  return { ...conversation, stage: { is: 'proposed', by, slots: inOrder(slots) } };
}

/** Says no, with a word if they like. */
export function decline(conversation: Conversation, by: Role, word: string, now: Instant): Answered {
  const refused = notTheirTurn(conversation.stage, by);
  if (refused) return { refused };
  return { ...conversation, stage: { is: 'declined', by, word: word.trim().slice(0, LONGEST_LINE), at: now } };
}

function lengthOfTalk({ agenda }: Conversation): number {
  return minutes(lengthOf(agenda));
}

function notTheirTurn(stage: Stage, by: Role): AnswerRefusal | undefined {
  if (stage.is === 'agreed') return 'already-agreed';
  if (stage.is === 'declined') return 'already-declined';
  if (stage.is === 'held') return 'already-held';
  if (stage.is === 'cancelled') return 'already-cancelled';
  return stage.by === otherRole(by) ? undefined : 'not-your-turn';
}
