import { type Conversation, endsAt } from '../../domain/conversation';
import { type Role, roleIn } from '../../domain/pair';
import { days, type Instant } from '../../domain/time';
import type { Reply, Turn } from '../../teams/bot-feature';
import { nameOf } from '../../text/name';
import { translator } from '../../text/translate';
import type { InviteDeps } from './deps';
import { findOther } from './find-other';
import { type Upcoming, upcomingCard } from './upcoming-card';

const MOST_PARTS = 30;
const MOST_SHOWN = 12;
/** A talk that was agreed but never opened is of no use to anyone for longer. */
const SHOWN_AFTER = days(1);

/** Lists what is agreed, soonest first, and then what still waits for an answer, latest first. */
export async function listUpcoming(deps: InviteDeps, { by, now }: Turn): Promise<Reply> {
  const parts = await deps.people.parts(by, MOST_PARTS);
  const found = await Promise.all(parts.map(({ ref }) => deps.conversations.find(ref)));
  const open = found.flatMap((kept) => (kept && isUpcoming(kept.value, now) ? [kept.value] : []));
  const shown = open.sort((one, other) => startOf(one) - startOf(other)).slice(0, MOST_SHOWN);
  const items = shown.map(async (conversation): Promise<Upcoming> => {
    const role: Role = roleIn(conversation.pair, by) ?? 'employee';
    return { conversation, role, name: nameOf(await findOther(deps, conversation, role), by.locale) };
  });
  const summary = translator(by.locale, 'plain')('invite.upcoming.summary');
  return { card: upcomingCard(await Promise.all(items), by), summary };
}

function isUpcoming(conversation: Conversation, now: Instant): boolean {
  if (conversation.stage.is === 'proposed') return true;
  return (endsAt(conversation) ?? 0) + SHOWN_AFTER > now;
}

function startOf({ stage }: Conversation): number {
  return stage.is === 'agreed' ? stage.startsAt : Number.MAX_SAFE_INTEGER;
}
