import type { Handbook } from '../../domain/handbook';
import { stillMissing } from '../../domain/meeting-close';
import { type Placed, partLeft, questionsNow, type TalkPart } from '../../domain/talk-part';
import { type Instant, minutes } from '../../domain/time';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeTime } from '../../text/dates';
import { handbookWords } from '../../text/handbook-words';
import { translator } from '../../text/translate';
import { agreedPart } from './agreed-part';
import { closePart } from './close-part';
import layout from './part-card.json';
import { stepsPart } from './steps-part';
import { askOf, carriedBy, isLast, noticeOf, partName, partOf, sentIds, type TalkView } from './view';
import { writingPart } from './writing-part';

/**
 * One part of the talk for the manager: what it is about, how long, what to ask and what to listen for, and a place to write
 * things down. Answered by the verbs of `talk`, which show the card of wherever the two are then.
 */
export function partCard(view: TalkView, handbook: Handbook): Card {
  const { conversation, meeting } = view;
  const part = partOf(view);
  const questions = questionsNow(meeting, part, sentIds(conversation)).map((each) =>
    writeQuestion(view, each, handbook),
  );
  const shown = part.leg ? questions.length : 1;
  // Once all is said there is nothing left to ask: what stands there is read together.
  const done = isLast(view) && !stillMissing(meeting);
  const now = done ? [] : questions.slice(0, shown);
  const card = renderCard(layout, {
    text: { ...textsOf(view), coach: done ? '' : coachOf(view, part) },
    ...noticeOf(view),
    now: now.map((each) => ({ ...each, size: part.leg ? 'Default' : 'Medium' })),
    more: done ? [] : questions.slice(shown),
    probes: part.leg ? [] : probesOf(view, now[0]?.id),
  });
  const guarded = !part.leg && now.some(({ care }) => care !== '');
  return { ...card, body: [...card.body, ...bodyOf(view, { guarded, done })] };
}

/** What is still to be written comes before what was agreed, and after it once all is said. */
function bodyOf(view: TalkView, { guarded, done }: { guarded: boolean; done: boolean }): unknown[] {
  const writing = writingPart(view, { guarded });
  const agreed = agreedPart(view);
  const close = isLast(view) ? closePart(view) : [];
  const steps = stepsPart(view);
  return done ? [...close, ...agreed, ...steps, ...writing] : [...writing, ...agreed, ...close, ...steps];
}

function textsOf(view: TalkView) {
  const { reader, name, parts, index } = view;
  const t = translator(reader.locale);
  const plain = translator(reader.locale, 'plain');
  const part = partOf(view);
  return {
    summary: plain('talk.summary'),
    place: t('talk.place', { name, number: index + 1, count: parts.length }),
    title: partName(view, part),
    time: timeOf(view),
    more: plain('talk.question.more'),
    probes: t('talk.question.probes'),
    ask: plain('talk.question.ask'),
  };
}

function coachOf({ meeting, reader }: TalkView, { leg, first }: TalkPart): string {
  if (leg) return translator(reader.locale)(`talk.coach.${leg}`);
  return handbookWords(reader.locale).phase(meeting.agenda[first]?.id ?? '').coach ?? '';
}

function timeOf(view: TalkView): string {
  const { meeting, reader, now } = view;
  const t = translator(reader.locale);
  const left = partLeft(meeting, partOf(view), now);
  const count = Math.max(1, Math.round(left.part / minutes(1)));
  if (meeting.runningSince === undefined) return t('talk.time.paused', { count });
  if (left.part <= 0) return t(isLast(view) ? 'talk.time.over-all' : 'talk.time.over');
  const at = (instant: Instant) => writeTime(instant, reader);
  const values = { count, time: at(now + left.part), end: at(now + left.talk) };
  return t(isLast(view) ? 'talk.time.last' : 'talk.time.left', values);
}

function writeQuestion({ conversation, meeting, reader }: TalkView, placed: Placed, handbook: Handbook) {
  const { sensitive, ownView } = handbook.prompts.find(({ id }) => id === placed.id) ?? {};
  const care = sensitive ? 'sensitive' : ownView ? 'own-view' : undefined;
  return {
    id: placed.id,
    ask: askOf(conversation, placed.id, reader.locale),
    listen: handbookWords(reader.locale).coach(placed.id)?.listen ?? '',
    care: care ? translator(reader.locale)(`talk.question.${care}`) : '',
    data: { ...carriedBy({ conversation, meeting }), prompt: placed.prompt },
  };
}

function probesOf({ reader }: TalkView, id = '') {
  const probes = handbookWords(reader.locale).coach(id)?.probes ?? [];
  return probes.map((probe) => ({ probe }));
}
