import { z } from 'zod';
import type { AnswerRefusal } from '../../domain/answer';
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
  /** A host's own words. */
  opening: string;
}

export type AnswerProblem = AnswerRefusal | SlotTrouble | 'slot-missing' | 'word-long' | 'opening-long';

export const EMPTY_ANSWER: AnswerForm = { ...NO_SLOTS, slot: '', word: '', opening: '' };

export function filledAnswer(data: AnswerData): AnswerForm {
  return { ...EMPTY_ANSWER, ...data };
}
