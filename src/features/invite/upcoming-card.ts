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
      show: plain(isMine(item) ? 'invite.upcoming.answer' : 'invite.upcoming.details'),
      tooltip: plain('invite.upcoming.tooltip', { name: item.name }),
      carried: { ...item.conversation.pair, id: item.conversation.id, first: isFirst(item.conversation) },
    })),
  });
}

function stateOf(item: Upcoming, reader: Reader, t: Translate): string {
  const { stage } = item.conversation;
  if (stage.is === 'agreed') return writeMoment(stage.startsAt, reader);
  return isMine(item) ? t('invite.upcoming.yours') : t('invite.upcoming.waiting', { name: item.name });
}

/** It is the reader's turn: the other one has offered times, or asks for another one. */
function isMine({ conversation: { stage }, role }: Upcoming): boolean {
  const offer = stage.is === 'agreed' ? stage.move : stage.is === 'proposed' ? stage : undefined;
  return offer !== undefined && offer.by !== role;
}

/** The offer of whoever started is shown with the whole invitation, the other's as times alone. */
function isFirst({ stage, startedBy }: Conversation): boolean {
  return stage.is === 'proposed' && stage.by === startedBy;
}
