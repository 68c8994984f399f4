import type { Conversation, ConversationId, Place, Question } from './conversation';
import { type FormatId, lengthOf } from './format';
import { formatOf, type Handbook } from './handbook';
import type { Pair, Role } from './pair';
import { type QuestionProblem, questionProblems, trimmed } from './question';
import { inOrder, type SlotProblem, type Span, slotProblems } from './slots';
import { type Instant, minutes } from './time';

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
  /** It comes back to one question that was left open: that one is enough. */
  single?: boolean;
  slots: readonly Instant[];
  /** When they have other conversations. */
  taken?: readonly Span[];
}

export type PlanProblem = 'yourself' | SlotProblem | QuestionProblem | 'opening-long' | 'reason-long';

/** A new conversation, proposed by whoever starts it; or everything that is wrong with the plan at once. */
export function plan(draft: Plan, handbook: Handbook, now: Instant): Conversation | { problems: PlanProblem[] } {
  const format = formatOf(handbook, draft.format);
  const problems: PlanProblem[] = [
    ...(draft.pair.manager === draft.pair.employee ? (['yourself'] as const) : []),
    ...slotProblems(draft.slots, now, minutes(lengthOf(format.phases)), draft.taken),
    ...questionProblems(draft.questions, handbook, draft.single ? 1 : undefined),
    ...([draft.opening, draft.why ?? ''].some(isLong) ? (['opening-long'] as const) : []),
    ...(isLong(draft.reason ?? '') ? (['reason-long'] as const) : []),
  ];
  if (problems.length > 0) return { problems };
  return {
    id: draft.id,
    pair: draft.pair,
    format: format.id,
    agenda: format.phases,
    place: draft.place ?? 'video',
    startedBy: draft.startedBy,
    opening: draft.opening.trim(),
    ...words('why', draft.why),
    ...words('reason', draft.reason),
    questions: draft.questions.map(trimmed),
    createdAt: now,
    moves: 0,
    stage: { is: 'proposed', by: draft.startedBy, slots: inOrder(draft.slots) },
  };
}

function isLong(text: string): boolean {
  return text.length > LONGEST_LINE;
}

/** What was written under this name, if anything was. */
function words<Name extends string>(name: Name, text = ''): Partial<Record<Name, string>> {
  const written = text.trim();
  return written ? ({ [name]: written } as Record<Name, string>) : {};
}
