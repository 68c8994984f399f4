import type { Action } from '../../domain/action';
import { type Conversation, endsAt, type Place } from '../../domain/conversation';
import { inDiaries } from '../../domain/diary-step';
import type { Role } from '../../domain/pair';
import type { Person } from '../../domain/person';
import { dateAt, type Instant, minutes } from '../../domain/time';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeDate, writeMoment, writeTime } from '../../text/dates';
import { nameOf } from '../../text/name';
import { shorten } from '../../text/shorten';
import { type Translate, translator } from '../../text/translate';
import layout from './ready-card.json';

export interface ReadyView {
  conversation: Conversation;
  startsAt: Instant;
  role: Role;
  reader: Pick<Person, 'locale' | 'timeZone'>;
  /** The other one's; empty when it is not known. */
  name: string;
  /** The reader's own, from earlier talks, and still open. */
  promises: readonly Action[];
  /** Whether the product can switch on do-not-disturb for the reader, or has tried. Nothing where that is not for it to do. */
  quiet?: Quiet;
}

/** `offer`: at a click; what came of it otherwise. */
export type Quiet = 'offer' | 'set' | 'busy' | 'dropped';

/** What to see to, by place. The words are `ready.check.<place>.<name>`. */
const CHECKS: Readonly<Record<Place, readonly string[]>> = {
  video: ['room', 'blur', 'light', 'frame', 'sound', 'calm'],
  walk: ['weather', 'route', 'phone'],
  coffee: ['corner', 'order', 'phone'],
  'quiet-room': ['door', 'seats', 'phone'],
  other: ['place', 'phone'],
};

const COACHING = ['listen', 'ask', 'silence', 'appraisal'] as const;

const MOST_PROMISES = 5;
const LONGEST_PROMISE = 200;

/**
 * A few lines to read while closing the door. From the manager's, the talk can be carried by cards: answered by `talk.open`. `ready.quiet`
 * keeps others from disturbing.
 */
export function readyCard(view: ReadyView): Card {
  const { conversation, startsAt, role, reader, promises, quiet } = view;
  const { place } = conversation;
  const t = translator(reader.locale);
  const name = nameOf(view, reader.locale);
  const count = ((endsAt(conversation) ?? startsAt) - startsAt) / minutes(1);
  return renderCard(layout, {
    text: {
      summary: t('ready.summary'),
      title: t('ready.title'),
      with: t('ready.with', { name, when: writeMoment(startsAt, reader) }),
      checks: t(`ready.checks.${place === 'video' ? 'video' : 'elsewhere'}`),
      coaching: t('ready.coaching.title'),
      promises: t(role === 'manager' ? 'ready.promises' : 'ready.commitments', { name }),
      panel: t(role === 'manager' && place !== 'video' ? cardsFor(place) : `place.${place}.panel`),
      yours: role === 'employee' ? t('ready.yours') : '',
      recording: recordingOf(view),
      quiet: quiet === undefined || quiet === 'offer' ? '' : t(`ready.quiet.${quiet}`, { time: timeOf(view) }),
    },
    quietStyle: quiet === 'set' ? 'good' : 'warning',
    join: joinPart(view),
    offer: offerPart(view),
    checks: CHECKS[place].map((check) => ({ line: t(`ready.check.${place}.${check}`, { count }) })),
    coaching: role === 'manager' ? COACHING.map((line) => ({ line: t(`ready.coaching.${line}`, { name }) })) : [],
    promises: promises.slice(0, MOST_PROMISES).map((promise) => writePromise(promise, view, t)),
    byCards: role === 'manager' ? [byCards(view)] : [],
    more: promises.length > MOST_PROMISES ? t('ready.more', { count: promises.length - MOST_PROMISES }) : '',
  });
}

function writePromise({ text, due }: Action, { reader, startsAt }: ReadyView, t: Translate) {
  const late = due < dateAt(startsAt, reader.timeZone);
  return {
    text: shorten(text, LONGEST_PROMISE),
    by: t(late ? 'ready.was-due' : 'ready.due', { date: writeDate(due, reader) }),
  };
}

const cardsFor = (place: Place) => (place === 'walk' ? 'talk.ready.walk' : 'talk.ready.elsewhere');

/** On a video call there is the panel; everywhere else this is the way. */
function byCards({ conversation: { pair, id, place }, reader }: ReadyView) {
  return {
    title: translator(reader.locale, 'plain')('talk.by-cards'),
    style: place === 'video' ? 'default' : 'positive',
    data: { manager: pair.manager, employee: pair.employee, id },
  };
}

/** The way into the call, for those whose event it stands in. */
function joinPart({ conversation, reader }: ReadyView) {
  const url = inDiaries(conversation) === 'kept' ? conversation.entry?.event?.joinUrl : undefined;
  return url === undefined ? [] : [{ title: translator(reader.locale, 'plain')('call.join'), url }];
}

function recordingOf(view: ReadyView): string {
  const recording = view.conversation.entry?.event?.call?.recording;
  if (joinPart(view).length === 0 || recording === undefined || recording === 'unknown') return '';
  return translator(view.reader.locale)(`call.recording.${recording}`);
}

/** Offered again after a moment of trouble. */
function offerPart(view: ReadyView) {
  const { conversation, reader, quiet } = view;
  if (quiet !== 'offer' && quiet !== 'busy') return [];
  const { pair, id } = conversation;
  const title = translator(reader.locale, 'plain')('ready.quiet.offer', { time: timeOf(view) });
  return [{ title, data: { manager: pair.manager, employee: pair.employee, id } }];
}

function timeOf({ conversation, startsAt, reader }: ReadyView): string {
  return writeTime(endsAt(conversation) ?? startsAt, reader);
}
