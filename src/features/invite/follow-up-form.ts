import type { Action } from '../../domain/action';
import type { Conversation } from '../../domain/conversation';
import { takenBy } from '../../domain/diary';
import { followUpSlots } from '../../domain/follow-up';
import { lengthOf } from '../../domain/format';
import { formatOf, type Handbook } from '../../domain/handbook';
import { otherRole, personIn } from '../../domain/pair';
import type { Person } from '../../domain/person';
import { type Instant, minutes } from '../../domain/time';
import { translator } from '../../text/translate';
import { newForm } from './new-form';
import type { SetUpForm } from './set-up-form';
import { typedSlots } from './slots';

export interface FollowUp {
  action: Action;
  by: Person;
  /** The other one's. */
  name: string;
  /** The owner's conversations so far. */
  mine: readonly Conversation[];
  handbook: Handbook;
  now: Instant;
}

/**
 * The form of a short talk on the one question that was left open, with nothing left to fill in. It has the action's id: so
 * there is one such talk, from however many cards it is sent.
 */
export function followUpForm({ action, by, name, mine, handbook, now }: FollowUp): SetUpForm {
  const { id, pair, owner } = action;
  const about = action.discovery?.question ?? action.text;
  const whom = { id: personIn(pair, otherRole(owner)), name };
  const format = formatOf(handbook, handbook.formats[0]?.id);
  const { timeZone } = by;
  const diary = { timeZone, taken: takenBy(mine, id), length: minutes(lengthOf(format.phases)), now };
  return {
    ...newForm({ id, by, now, handbook, whom, before: [] }),
    whose: owner === 'employee' ? 'mine' : 'theirs',
    format: format.id,
    ...typedSlots(followUpSlots(action, diary), timeZone),
    questions: '',
    suggested: '',
    about,
    own: about,
    opening: translator(by.locale, 'plain')(`follow-up.line.${owner}`),
  };
}
