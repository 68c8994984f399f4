import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeMoment } from '../../text/dates';
import { translator } from '../../text/translate';
import { cameUpPart } from './came-up-part';
import type { DateView } from './look';
import layout from './missed-card.json';
import { noticeFor } from './notice';

const TEXTS = ['summary', 'title', 'hold', 'holdLine'];

/** A date that went by without the two: hold the conversation now, find a new time, or let it go. No blame. */
export function missedCard(view: DateView): Card {
  const { conversation, date, name, reader } = view;
  const t = translator(reader.locale);
  const card = renderCard(layout, {
    ...noticeFor(view),
    text: {
      ...Object.fromEntries(TEXTS.map((key) => [key, t(`keep.missed.${key}`)])),
      line: t('keep.missed.line', { name, when: writeMoment(date.startsAt, reader) }),
      panel: t(`place.${conversation.place}.panel`),
    },
  });
  return { ...card, body: [...card.body, ...cameUpPart(view, t('keep.missed.open'))] };
}
