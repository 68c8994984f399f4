import { openMove } from '../../domain/keep-date';
import { otherRole } from '../../domain/pair';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { writeMoment } from '../../text/dates';
import { translator } from '../../text/translate';
import { writeZone } from '../../text/zone';
import { cancelPart } from './cancel-part';
import { carriedBy } from './carried';
import type { DateView } from './look';
import layout from './move-card.json';
import { noticeFor } from './notice';

/** The other one asks for another time: why, which, and the choice to keep the old one. */
export function moveCard(view: DateView): Card {
  const { date, now, reader, role, name, filled } = view;
  const move = openMove(date, otherRole(role), now);
  const slots = (move?.slots ?? [])
    .filter((slot) => slot > now)
    .map((slot) => ({ value: String(slot), title: writeMoment(slot, reader) }));
  const t = translator(reader.locale);
  const plain = translator(reader.locale, 'plain');
  const ahead = date.startsAt > now;
  const card = renderCard(layout, {
    ...noticeFor(view),
    ahead,
    reason: move?.reason ?? '',
    slots,
    slot: slots.length === 1 ? slots[0]?.value : (filled?.slot ?? ''),
    carried: carriedBy(view),
    text: {
      summary: plain('keep.move.summary', { name }),
      title: t('keep.move.title', { name }),
      from: t('keep.move.from', { name }),
      stands: t(ahead ? 'keep.move.stands' : 'keep.move.passed', { when: writeMoment(date.startsAt, reader) }),
      times: plain(slots.length === 1 ? 'keep.move.oneTime' : 'keep.move.times'),
      accept: plain('keep.move.accept'),
      stay: plain('keep.move.stay'),
      zone: writeZone(reader),
    },
  });
  return { ...card, body: [...card.body, ...cancelPart(view)] };
}
