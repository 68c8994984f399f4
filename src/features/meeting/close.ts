import type { Action } from '../../domain/action';
import { batonWakesAt } from '../../domain/baton';
import { alarmFor } from '../../domain/bundle';
import { nextAfter } from '../../domain/cadence';
import { type Conversation, type ConversationRef, hold } from '../../domain/conversation';
import { followUpWakeUps } from '../../domain/follow-up';
import type { Meeting } from '../../domain/meeting';
import { personIn, ROLES } from '../../domain/pair';
import { dateAt, type Instant } from '../../domain/time';
import type { WakeUp } from '../../domain/wake-up';
import type { Change } from '../../storage/conversations';
import type { MeetingDeps } from './deps';
import { type Reader, readerOf } from './reader';

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
  const employee = await readerOf(deps.people, ref.pair, 'employee');
  const held = heldNow(conversation.value, meeting, employee, now);
  const wakeUps = [
    ...(await mornings(deps, ref, actions)),
    ...recaps(ref, now),
    ...actions.flatMap(followUpWakeUps),
    ...batons(held, employee, now),
  ];
  await Promise.all(wakeUps.map((wakeUp) => deps.wakeUps.set(wakeUp)));
  return [{ conversation: held, etag: conversation.etag }, ...actions.map((action) => ({ action }))];
}

/** "In three months" is counted on the calendar of the one who arranges it. */
function heldNow(conversation: Conversation, meeting: Meeting, { timeZone }: Reader, now: Instant): Conversation {
  const { soWhat, cadence } = meeting;
  if (!cadence) throw new Error('a meeting closed without saying when the next one is');
  return hold(conversation, { soWhat, next: nextAfter(dateAt(now, timeZone), cadence) }, now);
}

/** The day on which the employee is first reminded to arrange the next one. */
function batons({ pair, id, stage }: Conversation, employee: Reader, now: Instant): WakeUp[] {
  const due = stage.is === 'held' ? batonWakesAt(stage, employee, now) : undefined;
  return due === undefined ? [] : [{ kind: 'baton', due, pair, subject: id, reader: 'employee' }];
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
