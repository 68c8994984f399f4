import type { Conversation } from '../../domain/conversation';
import type { Role } from '../../domain/pair';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { type Reader, writeMoment } from '../../text/dates';
import { type Translate, translator } from '../../text/translate';
import layout from './upcoming-card.json';

/** A conversation that is agreed or proposed, the reader's part in it, and the other one's name. */
export interface Upcoming {
  conversation: Conversation;
  role: Role;
  name: string;
}

/** What is ahead of the reader, each with a button that is answered by `invite.show`. */
export function upcomingCard(items: readonly Upcoming[], reader: Reader): Card {
  const t = translator(reader.locale);
  const plain = translator(reader.locale, 'plain');
  return renderCard(layout, {
    empty: items.length === 0,
    text: { title: t('invite.upcoming.title'), none: t('invite.upcoming.none') },
    items: items.map((item) => ({
      name: t('invite.upcoming.with', { name: item.name }),
      state: stateOf(item, reader, t),
      show: plain('invite.upcoming.show', { name: item.name }),
      carried: { ...item.conversation.pair, id: item.conversation.id, first: isFirst(item.conversation) },
    })),
  });
}

function stateOf({ conversation: { stage }, role, name }: Upcoming, reader: Reader, t: Translate): string {
  if (stage.is === 'agreed') return writeMoment(stage.startsAt, reader);
  return stage.is === 'proposed' && stage.by === role
    ? t('invite.upcoming.waiting', { name })
    : t('invite.upcoming.yours');
}

/** The manager's offer is shown with the whole invitation, the employee's as times alone. */
function isFirst({ stage }: Conversation): boolean {
  return stage.is === 'proposed' && stage.by === 'manager';
}
