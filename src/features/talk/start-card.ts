import { partLength } from '../../domain/talk-part';
import { minutes } from '../../domain/time';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeMoment } from '../../text/dates';
import { translator } from '../../text/translate';
import layout from './start-card.json';
import { carriedBy, partName, type TalkView } from './view';

/** Before the talk: what is to come, and one button. Answered by `talk.start`. */
export function startCard(view: TalkView): Card {
  const { conversation, meeting, parts, reader, name } = view;
  const { place, stage } = conversation;
  const t = translator(reader.locale);
  const plain = translator(reader.locale, 'plain');
  return renderCard(layout, {
    text: {
      summary: plain('talk.summary'),
      title: t('talk.start.title', { name }),
      when: stage.is === 'agreed' ? writeMoment(stage.startsAt, reader) : '',
      line: t(place === 'walk' ? 'talk.start.walk' : 'talk.start.line'),
      start: plain('talk.start.button'),
    },
    parts: parts.map((part) => ({
      name: partName(view, part),
      minutes: t('common.min', { count: partLength(meeting, part) / minutes(1) }),
    })),
    carried: carriedBy(view),
  });
}
