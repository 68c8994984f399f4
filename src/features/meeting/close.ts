import type { Action } from '../../domain/action';
import { alarmFor } from '../../domain/bundle';
import { type ConversationRef, hold } from '../../domain/conversation';
import { followUpWakeUps } from '../../domain/follow-up';
import type { Meeting } from '../../domain/meeting';
import { personIn, ROLES } from '../../domain/pair';
import type { Instant } from '../../domain/time';
import type { WakeUp } from '../../domain/wake-up';
import type { Change } from '../../storage/conversations';
import type { MeetingDeps } from './deps';
import { readerOf } from './reader';

/**
 * Sets the alarms of a close, and says what is to be written together with the closed meeting: in one transaction the
 * conversation is held, and every draft an action. `now` is the moment of closing.
 *
 * The alarms come first, so that nothing is promised without one, and a crash at any line is harmless:
 * - Before the transaction: alarms without a subject ask again for a while, then are dropped. Closing again sets them
 *   anew; the same ones for the actions, since those keep the ids they had as drafts.
 * - After it: everything is there. The answer that got lost is given again when the command comes again.
 * - While it is under way a recap may ring. It asks again, and is recorded once sent: two alarms make one recap.
 */
export async function changesOnClosing(
  deps: MeetingDeps,
  ref: ConversationRef,
  meeting: Meeting,
  now: Instant,
): Promise<Change[]> {
  const conversation = await deps.conversations.find(ref);
  if (!conversation) throw new Error('a meeting without its conversation');
  const actions = actionsOf(ref, meeting, now);
  const wakeUps = [...(await mornings(deps, ref, actions)), ...recaps(ref, now), ...actions.flatMap(followUpWakeUps)];
  await Promise.all(wakeUps.map((wakeUp) => deps.wakeUps.set(wakeUp)));
  const held = hold(conversation.value, meeting.soWhat, now);
  return [{ conversation: held, etag: conversation.etag }, ...actions.map((action) => ({ action }))];
}

function actionsOf({ pair, id }: ConversationRef, meeting: Meeting, now: Instant): Action[] {
  const rest = { conversation: id, pair, createdAt: now, state: { is: 'open' } } as const;
  return meeting.actions.map((draft) => ({ ...draft, ...rest }));
}

/** The morning on which each of the two is first reminded of anything. */
async function mornings({ people }: MeetingDeps, { pair }: ConversationRef, actions: Action[]): Promise<WakeUp[]> {
  const alarms = ROLES.map(async (role) => {
    const owner = { ...(await readerOf(people, pair, role)), tenant: pair.tenant, id: personIn(pair, role) };
    const own = actions.filter((action) => action.owner === role);
    return alarmFor(own, owner);
  });
  return (await Promise.all(alarms)).filter((alarm) => alarm !== undefined);
}

function recaps({ pair, id }: ConversationRef, due: Instant): WakeUp[] {
  return ROLES.map((reader) => ({ kind: 'recap', due, pair, subject: id, reader }));
}
