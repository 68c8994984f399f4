import type { Card } from '../../teams/card';
import { nameOf } from '../../text/name';
import { translator } from '../../text/translate';
import { declinedCard } from './declined-card';
import type { InviteDeps } from './deps';
import { findOther } from './find-other';
import { invitationCard } from './invitation-card';
import type { Look, View } from './look';
import { sentCard } from './sent-card';
import { timesCard } from './times-card';

export interface Shown {
  card: Card;
  summary: string;
}

/** The one card that tells a reader how a conversation stands, and lets them do what is theirs to do now. */
export async function whereItStands(
  deps: Pick<InviteDeps, 'people' | 'times' | 'handbook' | 'showDate'>,
  look: Look,
): Promise<Shown> {
  const { conversation, role, reader } = look;
  const { stage } = conversation;
  if (stage.is !== 'proposed' && stage.is !== 'declined') return deps.showDate(look);
  const other = await findOther(deps, conversation, role);
  const view: View = { ...look, name: nameOf(other, reader.locale), handbook: deps.handbook };
  const said = (kind: string, card: Card): Shown => ({
    card,
    summary: translator(reader.locale, 'plain')(`invite.${kind}.summary`, { name: view.name }),
  });
  if (stage.is === 'declined') return said('declined', declinedCard({ ...view, declined: stage }));
  if (stage.by === role) return said('sent', sentCard({ ...view, reachable: other?.reach !== undefined }));
  const asked = { ...view, finds: (await deps.times?.canFind(reader)) ?? false };
  if (!look.first) return said('times', timesCard(asked));
  return said(conversation.startedBy === 'employee' ? 'invitation.host' : 'invitation', invitationCard(asked));
}
