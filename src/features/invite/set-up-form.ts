import { z } from 'zod';
import { type Conversation, PLACES, type Question } from '../../domain/conversation';
import { DEFAULT_FORMAT, FORMAT_IDS } from '../../domain/format';
import { type Person, type PersonId, sameCase } from '../../domain/person';
import { type Plan, type PlanProblem, plan } from '../../domain/plan';
import { AHEAD, DEFAULT_QUESTIONS } from '../../domain/prompt';
import { addWorkingDays, dateAt, type Instant } from '../../domain/time';
import { translator } from '../../text/translate';
import { knownId, typedText } from './sent-data';
import { NO_SLOTS, readSlots, type SlotTrouble, type TypedSlots } from './slots';

const named = z.object({ id: knownId, name: z.string().max(200) });

/** What the set-up card sends: each input as text. A client may leave out what nobody touched. */
export const setUpData = z.object({
  id: knownId,
  named: named.optional(),
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
});

/** The set-up card as it is filled in. The id of the conversation is there first: sent twice, it is still one. */
export interface SetUpForm extends TypedSlots {
  id: string;
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
  own: string;
  opening: string;
}

export type SetUpProblem = PlanProblem | SlotTrouble | 'nobody' | 'two-people';

const FIRST_TIME = '10:00';

/** The form as it is first shown: everything chosen but the person, a working day ahead. */
export function newForm(id: string, by: Person, now: Instant, whom?: { id: PersonId; name: string }): SetUpForm {
  const tomorrow = addWorkingDays(dateAt(now, by.timeZone), 1);
  return {
    ...NO_SLOTS,
    id,
    ...(whom ? { named: whom } : {}),
    who: whom?.id ?? '',
    someone: '',
    format: DEFAULT_FORMAT,
    place: 'video',
    date1: tomorrow,
    time1: FIRST_TIME,
    questions: DEFAULT_QUESTIONS[DEFAULT_FORMAT].join(','),
    own: '',
    opening: translator(by.locale, 'plain')('invite.setUp.openingDefault'),
  };
}

/** The form as it came back. What the client left out was not touched. */
export function filledForm(data: z.infer<typeof setUpData>): SetUpForm {
  const text = { who: '', someone: '', format: DEFAULT_FORMAT, place: 'video', own: '', opening: '' };
  return { ...NO_SLOTS, ...text, questions: DEFAULT_QUESTIONS[DEFAULT_FORMAT].join(','), ...data };
}

/** The conversation that the form plans, or everything that is wrong with it at once. */
export function readForm(form: SetUpForm, by: Person, now: Instant): Conversation | { problems: SetUpProblem[] } {
  const picked = [...new Set([form.who, form.someone].filter((id) => id !== '').map(sameCase))];
  const { slots, trouble } = readSlots(form, by.timeZone);
  const draft: Plan = {
    id: form.id,
    pair: { tenant: by.tenant, manager: by.id, employee: picked[0] ?? '' },
    startedBy: 'manager',
    format: FORMAT_IDS.find((id) => id === form.format),
    place: PLACES.find((id) => id === form.place),
    opening: form.opening,
    questions: questionsIn(form),
    slots,
  };
  const planned = plan(draft, now);
  const problems: SetUpProblem[] = [
    ...(picked.length === 0 ? (['nobody'] as const) : []),
    ...(picked.length > 1 ? (['two-people'] as const) : []),
    ...(trouble ? [trouble] : []),
    ...('problems' in planned ? planned.problems.filter((problem) => !(trouble && problem === 'slots-none')) : []),
  ];
  if (problems.length > 0 || 'problems' in planned) return { problems };
  return planned;
}

/** The questions that are chosen, in the order of the talk, and then the manager's own. */
export function questionsIn(form: Pick<SetUpForm, 'questions' | 'own'>): Question[] {
  const chosen = form.questions.split(',');
  const own = form.own.trim();
  return [
    ...AHEAD.filter(({ id }) => chosen.includes(id)).map(({ id }) => ({ prompt: id })),
    ...(own ? [{ own }] : []),
  ];
}
