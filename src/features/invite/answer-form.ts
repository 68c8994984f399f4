import { z } from 'zod';
import type { AnswerRefusal } from '../../domain/answer';
import type { SwapRefusal } from '../../domain/question';
import { knownId, typedText } from './sent-data';
import { NO_SLOTS, type SlotTrouble, type TypedSlots } from './slots';

/** What the buttons of an invitation send: which conversation, on which card, and what was chosen or typed. */
export const answerData = z.object({
  manager: knownId,
  employee: knownId,
  id: knownId,
  first: z.boolean().optional(),
  slot: typedText.optional(),
  word: typedText.optional(),
  swapWhich: typedText.optional(),
  swapPrompt: typedText.optional(),
  swapOwn: typedText.optional(),
  opening: typedText.optional(),
  date1: typedText.optional(),
  time1: typedText.optional(),
  date2: typedText.optional(),
  time2: typedText.optional(),
  date3: typedText.optional(),
  time3: typedText.optional(),
});
export type AnswerData = z.infer<typeof answerData>;

export interface AnswerForm extends TypedSlots {
  /** One of the offered times, as it is kept. */
  slot: string;
  word: string;
  /** Index of the question that is to go. */
  swapWhich: string;
  /** Id of the one from the bank that is to come. */
  swapPrompt: string;
  /** Or its words. */
  swapOwn: string;
  /** A host's own words. */
  opening: string;
}

export type AnswerProblem = AnswerRefusal | SwapRefusal | SlotTrouble | 'slot-missing' | 'word-long' | 'opening-long';

export const EMPTY_ANSWER: AnswerForm = {
  ...NO_SLOTS,
  slot: '',
  word: '',
  opening: '',
  swapWhich: '',
  swapPrompt: '',
  swapOwn: '',
};

export function filledAnswer(data: AnswerData): AnswerForm {
  return { ...EMPTY_ANSWER, ...data };
}

/** It is told beside the questions, not beside the times. */
export function isAboutSwap(problem: AnswerProblem): problem is SwapRefusal {
  return problem.startsWith('swap-') || problem.startsWith('question-');
}
