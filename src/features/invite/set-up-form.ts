import { z } from 'zod';
import type { AskingProblem } from '../../domain/asking';
import { type Conversation, PLACES, type Question } from '../../domain/conversation';
import { aheadIn, formatOf, type Handbook, questionsFor } from '../../domain/handbook';
import { type Person, type PersonId, sameCase } from '../../domain/person';
import { type Plan, type PlanProblem, plan } from '../../domain/plan';
import type { PromptId } from '../../domain/prompt';
import type { Span } from '../../domain/slots';
import { addWorkingDays, dateAt, type Instant } from '../../domain/time';
import { translator } from '../../text/translate';
import { knownId, typedText } from './sent-data';
import { NO_SLOTS, readSlots, type SlotTrouble, type TypedSlots } from './slots';

/** Whose conversation it is to be: that of the person chosen, or of the one who fills in the card. */
export type Whose = 'theirs' | 'mine';
const whose = z.enum(['theirs', 'mine']);

const named = z.object({ id: knownId, name: z.string().max(200) });

/** What the set-up card sends: each input as text. A client may leave out what nobody touched. */
export const setUpData = z.object({
  id: knownId,
  named: named.optional(),
  whose: whose.optional(),
  /** Of the buttons that ask whose it is: the one that was pressed. */
  pick: whose.optional(),
  suggested: typedText.optional(),
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
  own: string;
  /** The personal line: the manager's opening, or why the employee asks. */
  opening: string;
  /** What is new since a no. */
  reason: string;
}

export type SetUpProblem = PlanProblem | AskingProblem | SlotTrouble | 'nobody' | 'two-people';

const FIRST_TIME = '10:00';

/** What a new form is made of. */
export interface NewForm {
  id: string;
  by: Person;
  now: Instant;
  handbook: Handbook;
  whom?: { id: PersonId; name: string };
  /** Questions of the last conversation, which are not suggested again. */
  before: readonly PromptId[];
}

/** The form as it is first shown: everything chosen but the person, a working day ahead. */
export function newForm({ id, by, now, handbook, whom, before }: NewForm): SetUpForm {
  const format = formatOf(handbook);
  const suggested = questionsFor(handbook, format, before).join(',');
  const tomorrow = addWorkingDays(dateAt(now, by.timeZone), 1);
  return {
    ...NO_SLOTS,
    id,
    whose: 'theirs',
    ...(whom ? { named: whom } : {}),
    who: whom?.id ?? '',
    someone: '',
    format: format.id,
    place: 'video',
    date1: tomorrow,
    time1: FIRST_TIME,
    questions: suggested,
    suggested,
    own: '',
    opening: translator(by.locale, 'plain')('invite.setUp.openingDefault'),
    reason: '',
  };
}

/** The form as it came back. What the client left out was not touched. */
export function filledForm(data: SetUpData, { defaultFormat }: Handbook): SetUpForm {
  const { suggested = '' } = data;
  const chosen = { whose: 'theirs', format: defaultFormat, place: 'video' } as const;
  const text = { who: '', someone: '', own: '', opening: '', reason: '' };
  return { ...NO_SLOTS, ...chosen, ...text, suggested, questions: suggested, ...data };
}

/** The conversation that the form plans, or everything that is wrong with it at once. */
export function readForm(
  form: SetUpForm,
  by: Person,
  handbook: Handbook,
  now: Instant,
  taken: readonly Span[],
): Conversation | { problems: SetUpProblem[] } {
  const picked = [...new Set([form.who, form.someone].filter((id) => id !== '').map(sameCase))];
  const { slots, trouble } = readSlots(form, by.timeZone);
  const draft: Plan = {
    id: form.id,
    ...between(form.whose, by, picked[0] ?? ''),
    format: form.format,
    place: PLACES.find((id) => id === form.place),
    ...(form.whose === 'mine' ? { opening: '', why: form.opening } : { opening: form.opening }),
    reason: form.reason,
    questions: questionsIn(form, handbook),
    slots,
    taken,
  };
  const planned = plan(draft, handbook, now);
  const problems: SetUpProblem[] = [
    ...(picked.length === 0 ? (['nobody'] as const) : []),
    ...(picked.length > 1 ? (['two-people'] as const) : []),
    ...(trouble ? [trouble] : []),
    ...('problems' in planned ? planned.problems.filter((problem) => !(trouble && problem === 'slots-none')) : []),
  ];
  if (problems.length > 0 || 'problems' in planned) return { problems };
  return planned;
}

/** The two of them, each in their part. */
function between(whose: Whose, { tenant, id }: Person, other: PersonId): Pick<Plan, 'pair' | 'startedBy'> {
  return whose === 'mine'
    ? { pair: { tenant, manager: other, employee: id }, startedBy: 'employee' }
    : { pair: { tenant, manager: id, employee: other }, startedBy: 'manager' };
}

/** The questions that are chosen, in the order of the talk, and then the manager's own. */
export function questionsIn(form: Pick<SetUpForm, 'questions' | 'own'>, handbook: Handbook): Question[] {
  const chosen = form.questions.split(',');
  const own = form.own.trim();
  return [
    ...aheadIn(handbook)
      .filter(({ id }) => chosen.includes(id))
      .map(({ id }) => ({ prompt: id })),
    ...(own ? [{ own }] : []),
  ];
}
