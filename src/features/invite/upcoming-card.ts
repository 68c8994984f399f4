import type { Conversation } from '../../domain/conversation';
import type { Role } from '../../domain/pair';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { type Reader, writeFullDate, writeMoment } from '../../text/dates';
import { type Translate, translator } from '../../text/translate';
import type { Planned } from './deps';
import layout from './upcoming-card.json';

/** A conversation that is agreed or proposed, or yet to be arranged; the reader's part in it, and the other one's name. */
export type Upcoming = { role: Role; name: string } & ({ conversation: Conversation } | { planned: Planned });
type Dated = Extract<Upcoming, { conversation: Conversation }>;

/** What is ahead of the reader, each with a button that is answered by `invite.show`, or by `baton.plan`. */
export function upcomingCard(items: readonly Upcoming[], reader: Reader): Card {
  const t = translator(reader.locale);
  const plain = translator(reader.locale, 'plain');
  return renderCard(layout, {
    empty: items.length === 0,
    text: { title: t('invite.upcoming.title'), none: t('invite.upcoming.none') },
    items: items.map((item) => ({
      name: t('invite.upcoming.with', { name: item.name }),
      state: 'planned' in item ? wishOf(item, reader, t) : stateOf(item, reader, t),
      buttons: buttonsOf(item).map(({ title, ...button }) => ({
        ...button,
        title: plain(title),
        tooltip: plain('invite.upcoming.tooltip', { name: item.name }),
      })),
    })),
  });
}

/** The next one is the employee's to arrange; the other one has nothing to click on. */
function buttonsOf(item: Upcoming) {
  if ('planned' in item) {
    const { pair, conversation: id } = item.planned;
    const carried = { manager: pair.manager, employee: pair.employee, id };
    return item.role === 'employee' ? [{ title: 'invite.upcoming.plan', verb: 'baton.plan', carried }] : [];
  }
  const { conversation } = item;
  const title = isMine(item) ? 'invite.upcoming.answer' : 'invite.upcoming.details';
  const carried = { ...conversation.pair, id: conversation.id, first: isFirst(conversation) };
  return [{ title, verb: 'invite.show', carried }];
}

function wishOf(
  { planned, role, name }: Extract<Upcoming, { planned: Planned }>,
  reader: Reader,
  t: Translate,
): string {
  const date = writeFullDate(planned.next, reader);
  return role === 'employee' ? t('invite.upcoming.baton', { date }) : t('invite.upcoming.baton-other', { date, name });
}

function stateOf(item: Dated, reader: Reader, t: Translate): string {
  const { stage } = item.conversation;
  if (stage.is === 'agreed') return writeMoment(stage.startsAt, reader);
  return isMine(item) ? t('invite.upcoming.yours') : t('invite.upcoming.waiting', { name: item.name });
}

/** It is the reader's turn: the other one has offered times, or asks for another one. */
function isMine({ conversation: { stage }, role }: Dated): boolean {
  const offer = stage.is === 'agreed' ? stage.move : stage.is === 'proposed' ? stage : undefined;
  return offer !== undefined && offer.by !== role;
}

/** The offer of whoever started is shown with the whole invitation, the other's as times alone. */
function isFirst({ stage, startedBy }: Conversation): boolean {
  return stage.is === 'proposed' && stage.by === startedBy;
}
