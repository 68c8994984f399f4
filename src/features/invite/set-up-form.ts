import { z } from 'zod';
import type { AskingProblem } from '../../domain/asking';
import type { Handbook } from '../../domain/handbook';
import type { PersonId } from '../../domain/person';
import type { PlanProblem } from '../../domain/plan';
import { knownId, typedText } from './sent-data';
import { NO_SLOTS, type SlotTrouble, type TypedSlots } from './slots';

/** Whose conversation it is to be: that of the person chosen, or of the one who fills in the card. */
export type Whose = 'theirs' | 'mine';
const whose = z.enum(['theirs', 'mine']);

/** That it was the employee's to arrange: with the same manager again, or with a new one. */
const next = z.enum(['again', 'new-manager']);

const named = z.object({ id: knownId, name: z.string().max(200) });

/** What the set-up card sends: each input as text. A client may leave out what nobody touched. */
export const setUpData = z.object({
  id: knownId,
  named: named.optional(),
  whose: whose.optional(),
  /** Of the buttons that ask whose it is: the one that was pressed. */
  pick: whose.optional(),
  suggested: typedText.optional(),
  about: typedText.optional(),
  next: next.optional(),
  who: typedText.optional(),
  someone: typedText.optional(),
  format: typedText.optional(),
  place: typedText.optional(),
  date1: typedText.optional(),
  time1: typedText.optional(),
  date2: typedText.optional(),
  time2: typedText.optional(),
  date3: typedText.optional(),
  time3: typedText.optional(),
  questions: typedText.optional(),
  own: typedText.optional(),
  opening: typedText.optional(),
  reason: typedText.optional(),
});
export type SetUpData = z.infer<typeof setUpData>;

/** The set-up card as it is filled in. The id of the conversation is there first: sent twice, it is still one. */
export interface SetUpForm extends TypedSlots {
  id: string;
  whose: Whose;
  /** Someone who was named with an @, and whom the bot need not know. */
  named?: { id: PersonId; name: string };
  /** One of the people offered. */
  who: string;
  /** Someone else of the organisation. */
  someone: string;
  format: string;
  place: string;
  /** Ids from the bank, joined by commas. */
  questions: string;
  /**
   * The ids that were chosen for the card when it was first shown, joined by commas. They stay when another format is
   * chosen: the card has shown them, and what is shown is what is sent.
   */
  suggested: string;
  /** The one question that was left open, if the talk is to come back to it. */
  about?: string;
  /** It follows an earlier talk, with the same manager or a new one. */
  next?: 'again' | 'new-manager';
  own: string;
  /** The personal line: the manager's opening, or why the employee asks. */
  opening: string;
  /** What is new since a no. */
  reason: string;
}

export type SetUpProblem = PlanProblem | AskingProblem | SlotTrouble | 'nobody' | 'two-people';

/** The form as it came back. What the client left out was not touched. */
export function filledForm(data: SetUpData, { defaultFormat }: Handbook): SetUpForm {
  const { suggested = '', about = '' } = data;
  const chosen = { whose: 'theirs', format: defaultFormat, place: 'video' } as const;
  const text = { who: '', someone: '', own: about, opening: '', reason: '' };
  return { ...NO_SLOTS, ...chosen, ...text, suggested, questions: suggested, ...data };
}
