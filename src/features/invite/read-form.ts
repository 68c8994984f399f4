import { type AskingLimits, askingProblems, withReasonIfAskedAgain } from '../../domain/asking';
import { type Conversation, PLACES } from '../../domain/conversation';
import { takenBy } from '../../domain/diary';
import type { Handbook } from '../../domain/handbook';
import { type Person, type PersonId, sameCase } from '../../domain/person';
import { type Plan, plan } from '../../domain/plan';
import type { Instant } from '../../domain/time';
import { questionsIn } from './questions';
import type { SetUpForm, SetUpProblem, Whose } from './set-up-form';
import { readSlots } from './slots';

/** What a form is read against. */
export interface Reading {
  by: Person;
  now: Instant;
  handbook: Handbook;
  limits: AskingLimits;
  /** Their conversations so far. */
  mine: readonly Conversation[];
}

/**
 * The conversation that the form plans, or everything that is wrong with it at once. Whether they may ask at all is
 * looked at when nothing else is left to mend.
 */
export function readForm(form: SetUpForm, reading: Reading): Conversation | { problems: SetUpProblem[] } {
  const { now, handbook, limits, mine } = reading;
  const picked = [...new Set([form.who, form.someone].filter((id) => id !== '').map(sameCase))];
  const { trouble, ...draft } = draftOf(form, picked[0] ?? '', reading);
  const planned = plan(draft, handbook, now);
  const problems: SetUpProblem[] = [
    ...(picked.length === 0 ? (['nobody'] as const) : []),
    ...(picked.length > 1 ? (['two-people'] as const) : []),
    ...(trouble ? [trouble] : []),
    ...('problems' in planned ? planned.problems.filter((problem) => !(trouble && problem === 'slots-none')) : []),
  ];
  if (problems.length > 0 || 'problems' in planned) return { problems };
  const asking = askingProblems(planned, mine, limits, now);
  return asking.length > 0 ? { problems: asking } : withReasonIfAskedAgain(planned, mine);
}

function draftOf(form: SetUpForm, other: PersonId, { by, handbook, mine }: Reading) {
  return {
    id: form.id,
    ...between(form.whose, by, other),
    format: form.format,
    place: PLACES.find((id) => id === form.place),
    ...(form.whose === 'mine' ? { opening: '', why: form.opening } : { opening: form.opening }),
    reason: form.reason,
    questions: questionsIn(form, handbook),
    single: form.about !== undefined,
    ...readSlots(form, by.timeZone),
    taken: takenBy(mine, form.id),
  };
}

/** The two of them, each in their part. */
function between(whose: Whose, { tenant, id }: Person, other: PersonId): Pick<Plan, 'pair' | 'startedBy'> {
  return whose === 'mine'
    ? { pair: { tenant, manager: other, employee: id }, startedBy: 'employee' }
    : { pair: { tenant, manager: id, employee: other }, startedBy: 'manager' };
}
