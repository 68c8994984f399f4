import { DEFAULT_FORMAT, FORMATS, type FormatId } from './format';
import { otherRole, type Pair, type Role } from './pair';
import type { PromptId } from './prompt';
import { type Instant, minutes } from './time';

export type ConversationId = string;

export type Place = 'video' | 'walk' | 'coffee' | 'quiet-room' | 'other';
export const PLACES: readonly Place[] = ['video', 'walk', 'coffee', 'quiet-room', 'other'];

/** A question sent ahead: one from the bank, or one in the manager's own words. */
export type Question = { prompt: PromptId } | { own: string };

/** How far finding a time has come. Whoever did not make the last move has the next one. */
export type Stage =
  | { is: 'proposed'; by: Role; slots: readonly Instant[] }
  | { is: 'agreed'; by: Role; startsAt: Instant }
  | { is: 'declined'; by: Role; word: string }
  /** `recapped`: who has been sent their recap, so that nobody gets it twice. */
  | { is: 'held'; at: Instant; soWhat: string; recapped?: readonly Role[] };

/** One planned or held career conversation of a pair. */
export interface Conversation {
  id: ConversationId;
  pair: Pair;
  format: FormatId;
  place: Place;
  /** The manager's personal line at the head of the invitation. */
  opening: string;
  questions: readonly Question[];
  createdAt: Instant;
  /** Counts the moves; an .ics of a later move replaces the earlier one by it. */
  moves: number;
  stage: Stage;
  /** Who has not heard of the stage yet; absent when both know. */
  untold?: Role;
}

/** Where a conversation is kept: its pair and its id. Enough to find it with one read. */
export interface ConversationRef {
  pair: Pair;
  id: ConversationId;
}

export interface Plan {
  id: ConversationId;
  pair: Pair;
  format?: FormatId;
  place?: Place;
  opening: string;
  questions: readonly Question[];
  slots: readonly Instant[];
}

export type PlanProblem =
  | 'yourself'
  | 'slots-none'
  | 'slots-too-many'
  | 'slots-past'
  | QuestionProblem
  | 'opening-long';
type QuestionProblem = 'questions-few' | 'questions-many' | 'question-long';

export const MOST_SLOTS = 3;
export const LONGEST_LINE = 500;

/** A new conversation, proposed by the manager; or everything that is wrong with the plan at once. */
export function plan(draft: Plan, now: Instant): Conversation | { problems: PlanProblem[] } {
  const problems: PlanProblem[] = [
    ...(draft.pair.manager === draft.pair.employee ? (['yourself'] as const) : []),
    ...slotProblems(draft.slots, now),
    ...questionProblems(draft.questions),
    ...(draft.opening.length > LONGEST_LINE ? (['opening-long'] as const) : []),
  ];
  if (problems.length > 0) return { problems };
  return {
    id: draft.id,
    pair: draft.pair,
    format: draft.format ?? DEFAULT_FORMAT,
    place: draft.place ?? 'video',
    opening: draft.opening.trim(),
    questions: draft.questions,
    createdAt: now,
    moves: 0,
    stage: { is: 'proposed', by: 'manager', slots: inOrder(draft.slots) },
  };
}

/** Why a click on an invitation changes nothing. */
export type AnswerRefusal =
  | 'not-your-turn'
  | 'already-agreed'
  | 'already-declined'
  | 'already-held'
  | 'slot-not-offered'
  | SlotProblem;
type SlotProblem = 'slots-none' | 'slots-too-many' | 'slots-past';

export type Answered = Conversation | { refused: AnswerRefusal };

/** Takes one of the times the other side offered. */
export function accept(conversation: Conversation, by: Role, slot: Instant, now: Instant): Answered {
  const { stage } = conversation;
  const refused = notTheirTurn(stage, by);
  if (refused) return { refused };
  if (stage.is !== 'proposed' || !stage.slots.includes(slot)) return { refused: 'slot-not-offered' };
  if (slot <= now) return { refused: 'slots-past' };
  return { ...conversation, stage: { is: 'agreed', by, startsAt: slot } };
}

/** Answers the offered times with others; then it is the other side's turn. */
export function counter(conversation: Conversation, by: Role, slots: readonly Instant[], now: Instant): Answered {
  const refused = notTheirTurn(conversation.stage, by) ?? slotProblems(slots, now)[0];
  if (refused) return { refused };
  return { ...conversation, stage: { is: 'proposed', by, slots: inOrder(slots) } };
}

/** Says no, with a word if they like. */
export function decline(conversation: Conversation, by: Role, word: string): Answered {
  const refused = notTheirTurn(conversation.stage, by);
  if (refused) return { refused };
  return { ...conversation, stage: { is: 'declined', by, word: word.trim().slice(0, LONGEST_LINE) } };
}

/** The conversation took place, and this is what the employee takes from it. */
export function hold(conversation: Conversation, soWhat: string, now: Instant): Conversation {
  return { ...conversation, stage: { is: 'held', at: now, soWhat } };
}

/** This one of the two has just been sent the recap. */
export function recapped(conversation: Conversation, reader: Role): Conversation {
  const { stage } = conversation;
  if (stage.is !== 'held') return conversation;
  return { ...conversation, stage: { ...stage, recapped: [...new Set([...(stage.recapped ?? []), reader])] } };
}

export function isHeld(conversation: Conversation): boolean {
  return conversation.stage.is === 'held';
}

/** When the talk is planned to end, if a time is agreed. */
export function endsAt(conversation: Conversation): Instant | undefined {
  const { stage, format } = conversation;
  return stage.is === 'agreed' ? stage.startsAt + minutes(FORMATS[format].minutes) : undefined;
}

/**
 * The one conversation that a person opening the panel means: of those agreed, the one whose start is nearest to now.
 * Those declined, held or still without a time are not meant.
 */
export function nearest(conversations: readonly Conversation[], now: Instant): Conversation | undefined {
  const distance = ({ stage }: Conversation) =>
    stage.is === 'agreed' ? Math.abs(stage.startsAt - now) : Number.POSITIVE_INFINITY;
  return conversations
    .filter(({ stage }) => stage.is === 'agreed')
    .reduce<Conversation | undefined>(
      (best, next) => (best && distance(best) <= distance(next) ? best : next),
      undefined,
    );
}

function notTheirTurn(stage: Stage, by: Role): AnswerRefusal | undefined {
  if (stage.is === 'agreed') return 'already-agreed';
  if (stage.is === 'declined') return 'already-declined';
  if (stage.is === 'held') return 'already-held';
  return stage.by === otherRole(by) ? undefined : 'not-your-turn';
}

function slotProblems(slots: readonly Instant[], now: Instant): SlotProblem[] {
  if (slots.length === 0) return ['slots-none'];
  if (slots.length > MOST_SLOTS) return ['slots-too-many'];
  return slots.some((slot) => slot <= now) ? ['slots-past'] : [];
}

function questionProblems(questions: readonly Question[]): QuestionProblem[] {
  if (questions.length < 2) return ['questions-few'];
  if (questions.length > 3) return ['questions-many'];
  return questions.some((question) => 'own' in question && question.own.length > LONGEST_LINE) ? ['question-long'] : [];
}

function inOrder(slots: readonly Instant[]): Instant[] {
  return [...new Set(slots)].sort((a, b) => a - b);
}
