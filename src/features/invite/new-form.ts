import { formatOf, type Handbook, questionsFor } from '../../domain/handbook';
import type { Person, PersonId } from '../../domain/person';
import type { PromptId } from '../../domain/prompt';
import { addWorkingDays, dateAt, type Instant } from '../../domain/time';
import { translator } from '../../text/translate';
import type { SetUpForm } from './set-up-form';
import { NO_SLOTS } from './slots';

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
