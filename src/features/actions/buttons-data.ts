import type { Action } from '../../domain/action';
import type { Person } from '../../domain/person';
import { addDays, dateAt, type Instant } from '../../domain/time';
import { translator } from '../../text/translate';
import { inputsOf } from './button';

/** What was typed on a card that is shown again because something was wrong with it. */
export interface Typed {
  id: string;
  due: string;
  reason: string;
}

/** Another date is offered this many days after the one that does not hold. */
const A_WEEK = 7;

/** What the buttons and inputs of one action need, on either card. */
export function buttonsData(action: Action, by: Pick<Person, 'timeZone'>, now: Instant, typed?: Typed) {
  const { pair, id } = action;
  const inputs = inputsOf(id);
  const again = typed?.id === id ? typed : undefined;
  const today = dateAt(now, by.timeZone);
  const isLate = action.due < today;
  return {
    manager: pair.manager,
    employee: pair.employee,
    id,
    dueInput: inputs.due,
    reasonInput: inputs.reason,
    due: again?.due || addDays(isLate ? today : action.due, A_WEEK),
    reason: again?.reason ?? '',
    today,
  };
}

/** The words on the buttons; no Markdown is read there. */
export function buttonWords(locale: string) {
  const t = translator(locale, 'plain');
  const keys = [
    'done',
    'later',
    'more',
    'days',
    'week',
    'date',
    'move',
    'drop',
    'reason',
    'reason-hint',
    'reason-missing',
  ];
  return Object.fromEntries(keys.map((key) => [key.replaceAll('-', ''), t(`actions.button.${key}`)]));
}
