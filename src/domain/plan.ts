import type { Conversation, ConversationId, Place, Question } from './conversation';
import { DEFAULT_FORMAT, type FormatId } from './format';
import type { Pair } from './pair';
import { inOrder, type SlotProblem, slotProblems } from './slots';
import type { Instant } from './time';

export const LONGEST_LINE = 500;

export interface Plan {
  id: ConversationId;
  pair: Pair;
  format?: FormatId;
  place?: Place;
  opening: string;
  questions: readonly Question[];
  slots: readonly Instant[];
}

export type PlanProblem = 'yourself' | SlotProblem | QuestionProblem | 'opening-long';
type QuestionProblem = 'questions-few' | 'questions-many' | 'question-long';

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

function questionProblems(questions: readonly Question[]): QuestionProblem[] {
  if (questions.length < 2) return ['questions-few'];
  if (questions.length > 3) return ['questions-many'];
  return questions.some((question) => 'own' in question && question.own.length > LONGEST_LINE) ? ['question-long'] : [];
}
