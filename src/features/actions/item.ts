import { type Action, type ActionRefusal, isFresh, isOpen, kindOf } from '../../domain/action';
import { addDays, dateAt, type Instant } from '../../domain/time';
import { writeDate } from '../../text/dates';
import { shorten } from '../../text/shorten';
import { translator } from '../../text/translate';
import { type Button, inputsOf, type Place } from './button';
import { isMine, type SharedAction } from './shared-actions';
import { isTalkOffered, mayAsk, type Reader, statusOf } from './status';

/** What a click came to that changed nothing: shown with what was typed still there. */
export interface Said {
  action: Action;
  refused: ActionRefusal;
  typed: { due: string; words: string };
}

export interface ItemLook {
  reader: Reader;
  now: Instant;
  on: Exclude<Place, 'plea'>;
  said?: Said;
  /** It is all that the card asks about, so that one button can be the first choice. */
  alone?: boolean;
}

export const LONGEST_SHOWN = 120;
/** What somebody wrote about it. */
export const LONGEST_WORDS = 80;
/** Another date is offered this many days after the one that does not hold. */
const A_WEEK = 7;

/** One action of the reader's, with its buttons, as the layout of the cards wants it. */
export function itemOf(shared: SharedAction, when: string, look: ItemLook) {
  const { action } = shared;
  const { reader, now, on } = look;
  const said = look.said?.action.id === action.id ? look.said : undefined;
  const key = { manager: action.pair.manager, employee: action.pair.employee, id: action.id, on };
  const mine = isMine(shared);
  // One button is the first choice, and none where there are several to choose from.
  const first = look.alone ? 'positive' : 'default';
  // Answered by another feature, which parses it.
  const about = { manager: key.manager, employee: key.employee, id: key.id };
  const talk = mine && isTalkOffered(shared, now) ? [{ about, style: first }] : [];
  const style = talk.length > 0 ? 'default' : first;
  return {
    text: shorten(action.text, LONGEST_SHOWN),
    when,
    // Whose it is by now says more than that it is not the reader's.
    status: said && said.refused !== 'not-yours' ? refusalOf(said, shared, reader) : statusOf(shared, reader, now),
    open: isToDo(shared) ? [{ ...sentOf(key), ...inputs(shared, look, said), style }] : [],
    talk,
    undo: mine && isFresh(action, now) ? [{ key }] : [],
  };
}

/** Whether the reader can still do something about it. */
export const isToDo = (shared: SharedAction): boolean => isMine(shared) && isOpen(shared.action);

/** What the buttons send. Whole, since a layout takes one value for each button faster than four. */
function sentOf(key: Pick<Button, 'manager' | 'employee' | 'id' | 'on'>) {
  return { key, days: { ...key, days: 3 }, week: { ...key, days: 7 } };
}

function inputs(shared: SharedAction, { reader, now }: ItemLook, said: Said | undefined) {
  const { action, other } = shared;
  const t = translator(reader.locale);
  const today = dateAt(now, reader.timeZone);
  const names = inputsOf(action.id);
  const name = other || t('actions.other');
  return {
    dueInput: names.due,
    wordsInput: names.words,
    due: said?.typed.due || addDays(action.due < today ? today : action.due, A_WEEK),
    typed: said?.typed.words ?? '',
    today,
    ask: mayAsk(shared),
    aside: t(mayAsk(shared) ? 'actions.button.aside' : 'actions.button.aside-asked', { name }),
  };
}

/** Says what stands in the way; when the action is closed already, since when. */
export function refusalOf({ action, refused }: Said, { other }: Pick<SharedAction, 'other'>, reader: Reader): string {
  const t = translator(reader.locale);
  const since = action.state.is === 'open' ? '' : writeDate(dateAt(action.state.at, reader.timeZone), reader);
  return t(`actions.refused.${refused}`, { date: since, name: other || t('actions.other') });
}

/** `with Megan Bowen`, or of a promise `promised to Alex Wilber`. */
export function tieOf({ action, other }: SharedAction, locale: string): string {
  const t = translator(locale);
  return t(`actions.tie.${kindOf(action)}`, { name: other || t('actions.other') });
}
