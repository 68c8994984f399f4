import type { Person } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { Card } from '../../teams/card';
import { translator } from '../../text/translate';
import { agreedCard } from './agreed-card';
import { calendarEntry } from './calendar-entry';
import type { InviteDeps } from './deps';
import { endedCard } from './ended-card';
import { invitationCard } from './invitation-card';
import type { Look, View } from './look';
import { findOther, nameOf } from './names';
import { sentCard } from './sent-card';
import { timesCard } from './times-card';

export interface Shown {
  card: Card;
  summary: string;
}

/** The one card that tells a reader how a conversation stands, and lets them do what is theirs to do now. */
export async function whereItStands(deps: Pick<InviteDeps, 'people' | 'links'>, look: Look): Promise<Shown> {
  const { conversation, role, reader } = look;
  const other = await findOther(deps, conversation, role);
  const view: View = { ...look, name: nameOf(other, reader.locale) };
  const said = (kind: string, card: Card): Shown => ({
    card,
    summary: translator(reader.locale, 'plain')(`invite.${kind}.summary`, { name: view.name }),
  });
  const { stage } = conversation;
  if (stage.is === 'declined' || stage.is === 'held') return said(stage.is, endedCard(view));
  if (stage.is === 'agreed') return said('agreed', await agreed(deps, view, stage.startsAt, other));
  if (stage.by === role) return said('sent', sentCard({ ...view, reachable: other?.reach !== undefined }));
  return look.first ? said('invitation', invitationCard(view)) : said('times', timesCard(view));
}

async function agreed(
  { links }: Pick<InviteDeps, 'links'>,
  view: View,
  startsAt: Instant,
  other: Person | undefined,
): Promise<Card> {
  const { conversation, role, reader } = view;
  const people = role === 'manager' ? [reader, other] : [other, reader];
  const entry = calendarEntry(conversation, startsAt, people, reader.locale);
  return agreedCard({ ...view, entry, ics: await links.calendar({ pair: conversation.pair, id: conversation.id }) });
}
