import { isHeld } from '../../domain/conversation';
import type { Meeting } from '../../domain/meeting';
import { otherRole, personIn } from '../../domain/pair';
import type { Person } from '../../domain/person';
import { partIndex, partsOf } from '../../domain/talk-part';
import type { Instant } from '../../domain/time';
import type { Reply } from '../../teams/bot-feature';
import type { Card } from '../../teams/card';
import { nameOf } from '../../text/name';
import { translator } from '../../text/translate';
import { callForClosing } from './call-for-closing';
import { type Concluding, closingCard } from './closing-card';
import type { TalkDeps } from './deps';
import { endedCard } from './ended-card';
import type { Mine } from './find-talk';
import { type Typed, typedTexts } from './form';
import { partCard } from './part-card';
import { startCard } from './start-card';
import type { Notice, TalkView } from './view';

export interface Look extends Mine {
  reader: Person;
  now: Instant;
  notice?: Notice;
  typed?: Typed;
  /** What the employee has typed, and is not kept yet. */
  concluding?: Concluding;
}

/** The talk as it is now for one of the two: coaching for the manager, the last word for the employee. */
export async function showTalk(deps: TalkDeps, look: Look): Promise<Reply> {
  const { conversation, role, reader } = look;
  const { stage } = conversation;
  const t = translator(reader.locale, 'plain');
  const shown = (card: Card) => ({ card, summary: t('talk.summary') });
  if (isHeld(conversation)) return shown(endedCard(reader, typedTexts(look.typed)));
  const meeting = stage.is === 'agreed' ? await deps.meetings.open(conversation, role) : undefined;
  if (!meeting) return { text: t('talk.over') };
  if (meeting.closedAt !== undefined) return shown(endedCard(reader, typedTexts(look.typed)));
  const view = await viewOf(deps, look, meeting);
  if (role === 'manager') return shown(await managersCard(deps, view));
  return meeting.startedAt === undefined
    ? { text: t('talk.led', { name: view.name }) }
    : shown(closingCard(view, look.concluding));
}

async function managersCard(deps: TalkDeps, view: TalkView): Promise<Card> {
  if (view.meeting.startedAt === undefined) return startCard(view);
  // They may have come here by the panel: then nobody has asked the employee yet.
  await callForClosing(deps, view.conversation, view.meeting, view.meeting.phase);
  return partCard(view, deps.handbook);
}

async function viewOf({ people }: TalkDeps, look: Look, meeting: Meeting): Promise<TalkView> {
  const { conversation, role, reader, now, notice, typed } = look;
  const { pair, place } = conversation;
  const other = await people.find({ tenant: pair.tenant, id: personIn(pair, otherRole(role)) });
  const parts = partsOf(meeting, place);
  return {
    conversation,
    meeting,
    parts,
    index: partIndex(parts, meeting.phase),
    reader,
    name: nameOf(other, reader.locale),
    reachable: other?.reach !== undefined,
    now,
    ...(notice && { notice }),
    ...(typed && { typed }),
  };
}
