import type { Conversation, ConversationId, Place, Question } from './conversation';
import { DEFAULT_FORMAT, type FormatId } from './format';
import type { Pair, Role } from './pair';
import { inOrder, type SlotProblem, slotProblems } from './slots';
import type { Instant } from './time';

export const LONGEST_LINE = 500;

export interface Plan {
  id: ConversationId;
  pair: Pair;
  /** Whose idea it is; they propose. */
  startedBy: Role;
  format?: FormatId;
  place?: Place;
  /** The manager's personal line, when they are the one who starts. */
  opening: string;
  /** The employee's, when it is they. */
  why?: string;
  /** Why they ask again, so soon after a no. */
  reason?: string;
  questions: readonly Question[];
  slots: readonly Instant[];
}

export type PlanProblem = 'yourself' | SlotProblem | QuestionProblem | 'opening-long' | 'reason-long';
type QuestionProblem = 'questions-few' | 'questions-many' | 'question-long';

/** A new conversation, proposed by whoever starts it; or everything that is wrong with the plan at once. */
export function plan(draft: Plan, now: Instant): Conversation | { problems: PlanProblem[] } {
  const problems: PlanProblem[] = [
    ...(draft.pair.manager === draft.pair.employee ? (['yourself'] as const) : []),
    ...slotProblems(draft.slots, now),
    ...questionProblems(draft.questions),
    ...([draft.opening, draft.why ?? ''].some(isLong) ? (['opening-long'] as const) : []),
    ...(isLong(draft.reason ?? '') ? (['reason-long'] as const) : []),
  ];
  if (problems.length > 0) return { problems };
  return {
    id: draft.id,
    pair: draft.pair,
    format: draft.format ?? DEFAULT_FORMAT,
    place: draft.place ?? 'video',
    startedBy: draft.startedBy,
    opening: draft.opening.trim(),
    ...words('why', draft.why),
    ...words('reason', draft.reason),
    questions: draft.questions,
    createdAt: now,
    moves: 0,
    stage: { is: 'proposed', by: draft.startedBy, slots: inOrder(draft.slots) },
  };
}

function questionProblems(questions: readonly Question[]): QuestionProblem[] {
  if (questions.length < 2) return ['questions-few'];
  if (questions.length > 3) return ['questions-many'];
  return questions.some((question) => 'own' in question && isLong(question.own)) ? ['question-long'] : [];
}

function isLong(text: string): boolean {
  return text.length > LONGEST_LINE;
}

/** What was written under this name, if anything was. */
function words<Name extends string>(name: Name, text = ''): Partial<Record<Name, string>> {
  const written = text.trim();
  return written ? ({ [name]: written } as Record<Name, string>) : {};
}
