import type { Conversation } from '../../domain/conversation';
import { told, untoldIn } from '../../domain/news';
import { personIn, type Role } from '../../domain/pair';
import type { Instant } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import type { InviteDeps } from './deps';
import { whereItStands } from './where-it-stands';

const TRIES = 5;

/** Tells whoever has not heard yet how a conversation stands: the employee of an invitation, or either of an answer. */
export async function tell(deps: InviteDeps, wakeUp: PairWakeUp, now: Instant): Promise<Rung> {
  const ref = { pair: wakeUp.pair, id: wakeUp.subject };
  const conversation = (await deps.conversations.find(ref))?.value;
  const role = wakeUp.reader;
  // What waited until after the talk itself is no news any more.
  if (!conversation || !untoldIn(conversation).includes(role) || conversation.stage.is === 'held')
    return { is: 'done' };
  const reader = await deps.people.find({ tenant: ref.pair.tenant, id: personIn(ref.pair, role) });
  if (!reader?.reach) return { is: 'waiting' };
  const first = wakeUp.kind === 'invitation';
  const { card, summary } = await whereItStands(deps, { conversation, role, reader, now, first });
  if ((await deps.messenger.send(reader, card, summary)) === 'unreachable') return { is: 'waiting' };
  await remember(deps, conversation, role);
  return { is: 'done' };
}

/** Notes that they know. If the conversation has moved on meanwhile, that is other news, with its own alarm. */
async function remember({ conversations }: InviteDeps, said: Conversation, role: Role): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const kept = await conversations.find(said);
    if (!kept || !untoldIn(kept.value).includes(role) || !sameStage(kept.value, said)) return;
    const change = { conversation: told(kept.value, role), etag: kept.etag };
    if ((await conversations.write(said.pair, [change])) !== 'changed-meanwhile') return;
  }
  throw new Error('a conversation kept changing while its news was recorded');
}

function sameStage(one: Conversation, other: Conversation): boolean {
  return JSON.stringify(one.stage) === JSON.stringify(other.stage);
}
