import { type Conversation, endsAt } from '../../domain/conversation';
import { type Role, roleIn } from '../../domain/pair';
import type { Person } from '../../domain/person';
import { days, type Instant } from '../../domain/time';
import type { Reply, Turn } from '../../teams/bot-feature';
import { nameOf } from '../../text/name';
import { translator } from '../../text/translate';
import type { InviteDeps, Planned } from './deps';
import { findOther } from './find-other';
import { type Upcoming, upcomingCard } from './upcoming-card';

const MOST_PARTS = 30;
const MOST_SHOWN = 12;
/** A talk that was agreed but never opened is of no use to anyone for longer. */
const SHOWN_AFTER = days(1);

/**
 * Lists what is agreed, soonest first, then what still waits for an answer, latest first, and then what the two only know that
 * they want.
 */
export async function listUpcoming(deps: InviteDeps, { by, now }: Turn): Promise<Reply> {
  const [dates, wishes] = await Promise.all([datesOf(deps, by, now), deps.openBatons(by)]);
  const shown: (Conversation | Planned)[] = [...dates, ...wishes].slice(0, MOST_SHOWN);
  const items = shown.map(async (one): Promise<Upcoming> => {
    const role: Role = roleIn(one.pair, by) ?? 'employee';
    const seen = { role, name: nameOf(await findOther(deps, one, role), by.locale) };
    return 'stage' in one ? { ...seen, conversation: one } : { ...seen, planned: one };
  });
  const summary = translator(by.locale, 'plain')('invite.upcoming.summary');
  return { card: upcomingCard(await Promise.all(items), by), summary };
}

async function datesOf(deps: InviteDeps, by: Person, now: Instant): Promise<Conversation[]> {
  const parts = await deps.people.parts(by, MOST_PARTS);
  const found = await Promise.all(parts.map(({ ref }) => deps.conversations.find(ref)));
  const open = found.flatMap((kept) => (kept && isUpcoming(kept.value, now) ? [kept.value] : []));
  return open.sort((one, other) => startOf(one) - startOf(other));
}

function isUpcoming(conversation: Conversation, now: Instant): boolean {
  if (conversation.stage.is === 'proposed') return true;
  return (endsAt(conversation) ?? 0) + SHOWN_AFTER > now;
}

function startOf({ stage }: Conversation): number {
  return stage.is === 'agreed' ? stage.startsAt : Number.MAX_SAFE_INTEGER;
}
