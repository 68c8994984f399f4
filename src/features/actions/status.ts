import { isFresh, isOpen, type PleaAnswer } from '../../domain/action';
import { isPending } from '../../domain/plea';
import { isLastCall } from '../../domain/reminder';
import { dateAt, days, type Instant } from '../../domain/time';
import { writeDate } from '../../text/dates';
import { shorten } from '../../text/shorten';
import { type Translate, translator } from '../../text/translate';
import { isMine, type SharedAction } from './shared-actions';

export interface Reader {
  locale: string;
  timeZone: string;
}

/** An answer is worth repeating for so long. */
const ANSWER_STANDS = days(14);
/** In characters: five of them fit on a card. */
const LONGEST_ANSWER = 120;

/**
 * What is to be said about an action below its date, if anything. It follows from the action alone, so that every card on which
 * it stands says the same.
 */
export function statusOf(shared: SharedAction, reader: Reader, now: Instant): string {
  const { action } = shared;
  const t = translator(reader.locale);
  const name = shared.other || t('actions.other');
  if (!isMine(shared)) return t('actions.status.taken', { name });
  if (action.state.is !== 'open') {
    const date = writeDate(dateAt(action.state.at, reader.timeZone), reader);
    return isFresh(action, now)
      ? t(`actions.status.${action.state.is}`)
      : t(`actions.status.${action.state.is}-before`, { date });
  }
  return pleaStatus(t, shared, name, now) || quietStatus(t, shared, reader, now);
}

/** Its owner asked for help, and the other one would rather talk than write; not long ago. */
export function isTalkOffered({ action: { plea, state }, role }: SharedAction, now: Instant): boolean {
  return (
    state.is === 'open' && plea?.by === role && plea.answer?.is === 'talk' && now - plea.answer.at <= ANSWER_STANDS
  );
}

function pleaStatus(t: Translate, { action, role }: SharedAction, name: string, now: Instant): string {
  const { plea } = action;
  if (!plea || plea.by !== role) return '';
  if (!plea.answer) return t(`actions.status.asked.${plea.for}`, { name });
  return now - plea.answer.at > ANSWER_STANDS ? '' : answered(t, plea.answer, name);
}

function answered(t: Translate, { is, text }: PleaAnswer, name: string): string {
  if (is === 'taken') return '';
  return text
    ? t(`actions.status.answered.${is}-with`, { name, text: shorten(text, LONGEST_ANSWER) })
    : t(`actions.status.answered.${is}`, { name });
}

function quietStatus(t: Translate, { action }: SharedAction, reader: Reader, now: Instant): string {
  const { quietUntil } = action;
  if (quietUntil !== undefined && quietUntil > dateAt(now, reader.timeZone)) {
    return t('actions.status.quiet', { date: writeDate(quietUntil, reader) });
  }
  return isLastCall(action) ? t('actions.status.last') : '';
}

/** Whether asking the other one makes sense: nothing is being asked already. */
export function mayAsk({ action }: SharedAction): boolean {
  return isOpen(action) && !isPending(action);
}
