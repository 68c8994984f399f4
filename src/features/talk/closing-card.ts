import { nameOfCadence, RHYTHMS } from '../../domain/cadence';
import { LONGEST_SO_WHAT } from '../../domain/meeting';
import { stillMissing } from '../../domain/meeting-close';
import { addDays, dateAt } from '../../domain/time';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import { agreedPart } from './agreed-part';
import layout from './closing-card.json';
import { closingSteps } from './closing-steps';
import { type ClosingData, ON } from './form';
import { carriedBy, noticeOf, type TalkView } from './view';
import { writeNext } from './write-next';

export type Concluding = Pick<ClosingData, 'soWhat' | 'cadence' | 'on' | 'baton'>;

const CADENCES = [...RHYTHMS, 'own'] as const;

/**
 * The last word, which is the employee's: what they take from it, when to talk next, and that they arrange it. Answered by
 * `talk.conclude`, and once all of it is said by `talk.close`. No coaching here.
 */
export function closingCard(view: TalkView, typed?: Concluding): Card {
  const { meeting, parts } = view;
  const complete = typed === undefined && stillMissing(meeting) === undefined;
  const card = renderCard(layout, {
    text: textsOf(view),
    ...noticeOf(view),
    complete,
    soWhat: typed?.soWhat ?? meeting.soWhat,
    ...whenOf(view, typed),
    // Offered as taken: it is theirs unless they say otherwise, and it counts only once they send it.
    baton: typed ? String(typed.baton === ON) : ON,
    longest: LONGEST_SO_WHAT,
    cadences: CADENCES.map((value) => ({
      value,
      title: translator(view.reader.locale, 'plain')(`talk.closing.choice.${value}`),
    })),
    sendStyle: complete ? 'default' : 'positive',
    carried: carriedBy(view),
  });
  // Whatever part the two are in, this is what it comes to.
  const agreed = agreedPart({ ...view, index: parts.length - 1 }, 'employee');
  return { ...card, body: [...card.body, ...agreed, ...(complete ? closingSteps(view) : [])] };
}

/** What is chosen, and the day of their own that can be chosen instead. */
function whenOf({ meeting: { cadence = 'quarterly' }, reader, now }: TalkView, typed?: Concluding) {
  const today = dateAt(now, reader.timeZone);
  return {
    cadence: typed?.cadence ?? nameOfCadence(cadence),
    on: typed?.on || (typeof cadence === 'string' ? '' : cadence.on),
    from: addDays(today, 1),
  };
}

function textsOf({ meeting, reader, name }: TalkView) {
  const t = translator(reader.locale);
  const plain = translator(reader.locale, 'plain');
  return {
    summary: plain('talk.closing.summary'),
    with: t('talk.closing.with', { name }),
    title: t('talk.closing.title'),
    soWhat: plain('talk.closing.soWhat'),
    hint: plain('talk.closing.hint'),
    cadence: plain('talk.closing.cadence'),
    arrange: plain('talk.closing.arrange'),
    baton: plain('talk.closing.baton'),
    send: plain('talk.closing.send'),
    on: plain('talk.closing.on'),
    next: writeNext(meeting, reader),
    mine: t('talk.closing.mine'),
  };
}
