import { agreedWakeUps } from '../../domain/agreed-wake-ups';
import type { Conversation } from '../../domain/conversation';
import type { Pair, Role } from '../../domain/pair';
import { UNTOLD } from '../../domain/person';
import type { Instant } from '../../domain/time';
import type { InviteDeps } from './deps';

/** Longer than a write takes, and than a card is on its way. */
const SAFETY_NET = 10_000;

/**
 * Sets what an agreed date brings about, for both of the two; nothing for any other stage. To be called before the conversation
 * is written. What is due now rings once more a little later: the first time, the write may not have landed.
 */
export async function setAgreedAlarms(
  { people, wakeUps }: Pick<InviteDeps, 'people' | 'wakeUps'>,
  conversation: Conversation,
  now: Instant,
): Promise<void> {
  if (conversation.stage.is !== 'agreed') return;
  const zoneOf = async ({ tenant, ...ids }: Pair, role: Role) =>
    ((await people.find({ tenant, id: ids[role] })) ?? UNTOLD).timeZone;
  const { pair } = conversation;
  const [manager, employee] = await Promise.all([zoneOf(pair, 'manager'), zoneOf(pair, 'employee')]);
  const alarms = agreedWakeUps(conversation, { manager, employee }, now).flatMap((alarm) =>
    alarm.due > now ? [alarm] : [alarm, { ...alarm, due: now + SAFETY_NET }],
  );
  await Promise.all(alarms.map((alarm) => wakeUps.set(alarm)));
}
