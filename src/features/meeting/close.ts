import type { Action } from '../../domain/action';
import { type ConversationRef, hold } from '../../domain/conversation';
import type { Meeting } from '../../domain/meeting';
import { ROLES, type Role } from '../../domain/pair';
import { nextReminder } from '../../domain/reminder';
import { type Instant, minutes } from '../../domain/time';
import type { WakeUp } from '../../domain/wake-up';
import type { Change } from '../../storage/conversations';
import type { MeetingDeps } from './deps';
import { readerOf } from './reader';

/**
 * How a close survives a crash at any line:
 *
 * 1. Reminders are set first. Their actions keep the ids they had as drafts, so a second try sets the same alarms; one
 *    whose action was never written is dropped when it rings.
 * 2. A recap's safety net is set, for a little later. It catches what falls between 3 and 4.
 * 3. One transaction: the meeting is closed, the conversation held, the actions are there. Or none of it is.
 * 4. The recaps are set for the moment of closing, and so ring at once. Not earlier: an alarm that rang while 3 was under way
 *    would find nothing to tell, be dropped, and take the recap with it.
 *
 * A retried close begins with 4: it is answered with the meeting as it is, and who has had the recap gets no other.
 */
const SAFETY_NET = minutes(5);

/** Sets 1 and 2, and says what 3 has to write. `now` is the moment of closing. */
export async function changesOnClosing(
  deps: MeetingDeps,
  ref: ConversationRef,
  closed: { meeting: Meeting; etag: string },
  now: Instant,
): Promise<Change[]> {
  const conversation = await deps.conversations.find(ref);
  if (!conversation) throw new Error('a meeting without its conversation');
  const actions = actionsOf(ref, closed.meeting, now);
  const wakeUps = [...(await reminders(deps, ref, actions)), ...recaps(ref, now + SAFETY_NET)];
  await Promise.all(wakeUps.map((wakeUp) => deps.wakeUps.set(wakeUp)));
  const held = hold(conversation.value, closed.meeting.soWhat, now);
  return [closed, { conversation: held, etag: conversation.etag }, ...actions.map((action) => ({ action }))];
}

/** 4: both get their recap now. */
export async function setRecaps({ wakeUps }: MeetingDeps, ref: ConversationRef, meeting: Meeting): Promise<void> {
  if (meeting.closedAt === undefined) return;
  await Promise.all(recaps(ref, meeting.closedAt).map((wakeUp) => wakeUps.set(wakeUp)));
}

function actionsOf({ pair, id }: ConversationRef, meeting: Meeting, now: Instant): Action[] {
  const rest = { conversation: id, pair, createdAt: now, state: { is: 'open' } } as const;
  return meeting.actions.map((draft) => ({ ...draft, ...rest }));
}

async function reminders({ people }: MeetingDeps, { pair }: ConversationRef, actions: Action[]): Promise<WakeUp[]> {
  const zoneOf = async (role: Role) => (await readerOf(people, pair, role)).timeZone;
  const zones = { manager: await zoneOf('manager'), employee: await zoneOf('employee') };
  return actions.flatMap((action) => {
    const due = nextReminder(action, zones[action.owner]);
    return due === undefined ? [] : [{ kind: 'reminder', due, pair, subject: action.id, reader: action.owner }];
  });
}

function recaps({ pair, id }: ConversationRef, due: Instant): WakeUp[] {
  return ROLES.map((reader) => ({ kind: 'recap', due, pair, subject: id, reader }));
}
