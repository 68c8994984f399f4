import type { Conversation, Question } from './conversation';
import { aheadIn, type Handbook } from './handbook';

/** In characters. */
export const LONGEST_QUESTION = 500;
const FEWEST = 2;
const MOST = 3;

export type QuestionProblem = 'questions-few' | 'questions-many' | 'question-twice' | SingleProblem;

type SingleProblem = 'question-empty' | 'question-long' | 'question-unknown';

/** Why an employee cannot put another question in the place of one that was sent. */
export type SwapRefusal =
  /** The time is agreed, or the invitation is closed: both have read these questions. */
  'swap-late' | 'swap-done' | 'swap-which' | 'question-twice' | SingleProblem;

/**
 * Everything that is wrong with the questions to be sent ahead, each problem once.
 * @param fewest of a talk that comes back to a single question, one
 */
export function questionProblems(
  questions: readonly Question[],
  handbook: Handbook,
  fewest = FEWEST,
): QuestionProblem[] {
  if (questions.length < fewest) return ['questions-few'];
  if (questions.length > MOST) return ['questions-many'];
  const single = questions.flatMap((question) => problemOf(question, handbook) ?? []);
  const twice = questions.some((question, index) => questions.slice(0, index).some((other) => same(question, other)));
  return [...new Set([...single, ...(twice ? (['question-twice'] as const) : [])])];
}

/** One that is still proposed, and of whose questions none was swapped yet. */
export function maySwap({ stage, swapped }: Conversation): boolean {
  return stage.is === 'proposed' && !swapped;
}

/**
 * The conversation with another question in the place of one: once, and only the employee may. Those that stay are as they
 * were, whatever the handbook has become since they were chosen.
 * @param index into the conversation's questions
 */
export function swapQuestion(
  conversation: Conversation,
  index: number,
  question: Question,
  handbook: Handbook,
): Conversation | { refused: SwapRefusal } {
  const { questions } = conversation;
  if (conversation.stage.is !== 'proposed') return { refused: 'swap-late' };
  if (conversation.swapped) return { refused: 'swap-done' };
  if (questions[index] === undefined) return { refused: 'swap-which' };
  const refused = problemOf(question, handbook);
  if (refused) return { refused };
  if (questions.some((other) => same(other, question))) return { refused: 'question-twice' };
  return { ...conversation, questions: questions.with(index, trimmed(question)), swapped: true, swappedIndex: index };
}

/** An own question without the blanks around it. */
export function trimmed(question: Question): Question {
  return 'own' in question ? { own: question.own.trim() } : question;
}

function problemOf(question: Question, handbook: Handbook): SingleProblem | undefined {
  if ('prompt' in question) {
    return aheadIn(handbook).some(({ id }) => id === question.prompt) ? undefined : 'question-unknown';
  }
  if (question.own.trim() === '') return 'question-empty';
  return question.own.length > LONGEST_QUESTION ? 'question-long' : undefined;
}

function same(one: Question, other: Question): boolean {
  if ('prompt' in one) return 'prompt' in other && one.prompt === other.prompt;
  return 'own' in other && plainly(one.own) === plainly(other.own);
}

const plainly = (text: string): string => text.trim().toLowerCase();
