import type { Conversation } from '../../domain/conversation';
import { toldOfMissed } from '../../domain/missed-date';
import { personIn, type Role } from '../../domain/pair';
import { days, type Instant } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import type { KeepDeps } from './deps';
import { isMissed } from './is-missed';
import { showDate } from './show-date';

const TRIES = 5;
/** Whoever comes back to the app later than this has other things to do than to look back. */
const STALE_AFTER = days(7);

/**
 * Asks one of the two, once, about a date that passed without them. The alarm of a date that was moved finds the new one
 * not passed yet; that has an alarm of its own.
 */
export async function tellMissed(deps: KeepDeps, wakeUp: PairWakeUp, now: Instant): Promise<Rung> {
  const { pair, subject: id, reader: role } = wakeUp;
  const conversation = (await deps.conversations.find({ pair, id }))?.value;
  if (!conversation || !isNews(conversation, role, now)) return { is: 'done' };
  if (!(await isMissed(deps, conversation, now))) return afterTheLastOffer(conversation, now);
  const reader = await deps.people.find({ tenant: pair.tenant, id: personIn(pair, role) });
  if (!reader?.reach) return { is: 'waiting' };
  const { card, summary } = await showDate(deps, { conversation, role, reader, now });
  if ((await deps.messenger.send(reader, card, summary)) === 'unreachable') return { is: 'waiting' };
  await remember(deps, conversation, role);
  return { is: 'done' };
}

function isNews({ stage }: Conversation, role: Role, now: Instant): boolean {
  if (stage.is !== 'agreed' || now - stage.startsAt > STALE_AFTER) return false;
  return !stage.missedTold?.includes(role);
}

/**
 * While one of them waits for an answer about another time, neither has missed anything; but they have, if none of those
 * times is left.
 */
function afterTheLastOffer({ stage }: Conversation, now: Instant): Rung {
  const last = stage.is === 'agreed' ? stage.move?.slots.at(-1) : undefined;
  return last !== undefined && last > now ? { is: 'again', due: last } : { is: 'done' };
}

/** Notes that they were asked. If the date has changed meanwhile, it is a new one, and nobody was asked about that. */
async function remember({ conversations }: KeepDeps, asked: Conversation, role: Role): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await conversations.find(asked);
    if (!kept || !sameDate(kept.value, asked)) return;
    const change = { conversation: toldOfMissed(kept.value, role), etag: kept.etag };
    if ((await conversations.write(asked.pair, [change])) !== 'changed-meanwhile') return;
  }
  throw new Error('a conversation kept changing while it was noted who was asked');
}

function sameDate(one: Conversation, other: Conversation): boolean {
  return one.stage.is === 'agreed' && other.stage.is === 'agreed' && one.stage.startsAt === other.stage.startsAt;
}
