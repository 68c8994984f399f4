import { nearestSlots } from '../../domain/nearest-slots';
import { renderCard } from '../../teams/render-card';
import { writeMoment } from '../../text/dates';
import { translator } from '../../text/translate';
import { writeZone } from '../../text/zone';
import layout from './came-up-part.json';
import { cancelPart } from './cancel-part';
import { carriedBy } from './carried';
import { EMPTY_FORM, isMendable } from './keep-form';
import type { DateView } from './look';

const TEXTS = ['slots', 'own', 'day', 'time', 'reasonHint', 'ask'];

/**
 * The quiet end of a card about a date: ask for another time, or let it go. Answered by `keep.move` and `keep.cancel`.
 * @param open what the button says that unfolds it
 */
export function cameUpPart(view: DateView, open: string): unknown[] {
  const { conversation, date, name, now, reader, refused, filled = EMPTY_FORM } = view;
  const t = translator(reader.locale, 'plain');
  const { found } = view;
  const offered = found && found.slots.length > 0 ? found.slots : nearestSlots(date.startsAt, reader.timeZone, now);
  const { body } = renderCard(layout, {
    form: filled,
    opened: found !== undefined || (isMendable(refused) && refused !== 'word-long'),
    finds: view.finds === true,
    found: found ? t(`times.found.${found.is}`) : '',
    slots: offered.map((slot) => ({
      value: String(slot),
      title: writeMoment(slot, reader),
    })),
    carried: carriedBy(view),
    text: {
      ...Object.fromEntries(TEXTS.map((key) => [key, t(`keep.cameUp.${key}`)])),
      open,
      find: t('times.find'),
      moves: conversation.moves > 0 ? t('keep.cameUp.moves', { count: conversation.moves }) : '',
      reason: t('keep.cameUp.reason', { name }),
      zone: writeZone(reader),
    },
  });
  return withInside(body, 'cameUp', cancelPart(view));
}

/** The same nodes, with some more at the end of the container of that id. */
function withInside(nodes: unknown[], id: string, more: unknown[]): unknown[] {
  return nodes.map((node) => {
    const container = node as { id?: string; items?: unknown[] };
    return container.id === id ? { ...container, items: [...(container.items ?? []), ...more] } : node;
  });
}
