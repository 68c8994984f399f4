import { isOn, shownTheWay } from '../../domain/call';
import type { Conversation } from '../../domain/conversation';
import type { Role } from '../../domain/pair';
import { type Instant, minutes } from '../../domain/time';
import type { PairWakeUp, Rung } from '../../domain/wake-up';
import { translator } from '../../text/translate';
import { begunCard } from './begun-card';
import type { CallDeps } from './deps';
import { record } from './record';
import { sidesOf } from './sides';

/** By then, it would only disturb two people who are talking. */
const TOO_LATE = minutes(15);

/** Shows one of the two, once for each call, how to open the panel; unless one of them has already found it. */
export async function showTheWay(deps: CallDeps, wakeUp: PairWakeUp, now: Instant): Promise<Rung> {
  const { pair, subject: id, reader: role } = wakeUp;
  const conversation = (await deps.conversations.find({ pair, id }))?.value;
  if (!conversation?.call) return { is: 'missing' };
  if (!isNews(conversation, role, now) || (await haveStarted(deps, conversation))) return { is: 'done' };
  const { reader, name } = await sidesOf(deps, pair, role);
  const summary = translator(reader.locale, 'plain')('call.begun.summary');
  const delivery = await deps.messenger.send(reader, begunCard({ reader, name }), summary);
  // Whoever cannot be reached now has no use for it when they come back.
  if (delivery === 'unreachable') return { is: 'done' };
  const call = conversation.call.id;
  await record(deps, conversation, (kept) => (kept.call?.id === call ? shownTheWay(kept, role) : kept));
  return { is: 'done' };
}

function isNews({ stage, call }: Conversation, role: Role, now: Instant): boolean {
  if (stage.is !== 'agreed' || call?.startedAt === undefined || !isOn(call)) return false;
  return now - call.startedAt < TOO_LATE && !call.told?.includes(role);
}

async function haveStarted({ conversations }: CallDeps, { pair, id }: Conversation): Promise<boolean> {
  return (await conversations.meeting({ pair, id }))?.value.startedAt !== undefined;
}
