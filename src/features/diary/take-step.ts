import { calendarEntry } from '../../calendar/calendar-entry';
import { type Conversation, endsAt } from '../../domain/conversation';
import { type DiaryStep, dropEntry, forgetEvent, keepEvent, transactionOf } from '../../domain/diary-step';
import { personIn, type Role } from '../../domain/pair';
import { type Person, UNTOLD } from '../../domain/person';
import { type Reconciled, reconcile } from '../../domain/reconcile';
import type { Instant } from '../../domain/time';
import type { Dropped, NewEvent, Owner } from '../../graph/graph';
import type { DiaryDeps } from './deps';

/** What came of it; `busy`: Graph wants to be asked later. */
export type Stepped = Reconciled | { is: 'busy' };

/** Does in the manager's diary what the conversation wants done there, or looks what has been done there. 1 request. */
export function takeStep(
  deps: DiaryDeps,
  conversation: Conversation,
  step: Exclude<DiaryStep, 'nothing'>,
  now: Instant,
): Promise<Stepped> {
  if (step === 'create') return create(deps, conversation);
  if (step === 'move') return move(deps, conversation);
  return step === 'cancel' ? cancel(deps, conversation) : look(deps, conversation, now);
}

/** Whose diary the event is in: the manager's, whoever's idea the conversation was. */
export function ownerOf({ pair }: Conversation): Owner {
  return { tenant: pair.tenant, id: pair.manager };
}

async function create(deps: DiaryDeps, conversation: Conversation): Promise<Stepped> {
  const event = await eventFor(deps, conversation);
  if (!event) return noted(dropEntry(conversation, 'no-address'));
  const made = await deps.diaries.create(ownerOf(conversation), event);
  return 'dropped' in made ? drop(conversation, made) : noted(keepEvent(conversation, made));
}

/** Where it is gone or cancelled, the two have agreed on a date meanwhile: that counts, and there will be another event. */
async function move({ diaries }: DiaryDeps, conversation: Conversation): Promise<Stepped> {
  const { stage, entry } = conversation;
  const end = endsAt(conversation);
  if (stage.is !== 'agreed' || !entry?.event || end === undefined) return { is: 'same' };
  const to = { startsAt: stage.startsAt, endsAt: end };
  const moved = await diaries.move(ownerOf(conversation), entry.event.id, to);
  if (moved !== 'gone' && 'dropped' in moved) return drop(conversation, moved);
  const over = moved === 'gone' || moved.cancelled;
  return noted(over ? forgetEvent(conversation, 'again') : keepEvent(conversation, moved));
}

async function cancel({ diaries }: DiaryDeps, conversation: Conversation): Promise<Stepped> {
  const { event } = conversation.entry ?? {};
  if (!event) return { is: 'same' };
  const cancelled = await diaries.cancel(ownerOf(conversation), event.id);
  return typeof cancelled === 'object' ? drop(conversation, cancelled) : noted(forgetEvent(conversation, 'removed'));
}

/** Once the two have begun to talk, nothing that is done to the event changes anything. */
async function look({ diaries, conversations }: DiaryDeps, conversation: Conversation, now: Instant): Promise<Stepped> {
  const { event } = conversation.entry ?? {};
  if (!event) return { is: 'same' };
  const seen = await diaries.read(ownerOf(conversation), event.id);
  if (seen !== 'gone' && 'dropped' in seen) return drop(conversation, seen);
  const reconciled = reconcile(conversation, seen, now);
  const begun = reconciled.is === 'news' && (await conversations.meeting(conversation))?.value.startedAt !== undefined;
  return begun ? { is: 'same' } : reconciled;
}

/** Nothing while the employee's address is not known. */
async function eventFor({ people }: DiaryDeps, conversation: Conversation): Promise<NewEvent | undefined> {
  const { pair, stage, place } = conversation;
  const find = (role: Role): Promise<Person | undefined> =>
    people.find({ tenant: pair.tenant, id: personIn(pair, role) });
  const [manager, employee] = await Promise.all([find('manager'), find('employee')]);
  if (stage.is !== 'agreed' || !employee?.email) return undefined;
  const entry = calendarEntry(conversation, stage.startsAt, [], manager?.locale ?? UNTOLD.locale);
  const { subject, description, startsAt, endsAt } = entry;
  return {
    transaction: transactionOf(conversation),
    ...{ subject, description, startsAt, endsAt, place: entry.place },
    online: place === 'video',
    guest: { name: employee.name, email: employee.email },
  };
}

function drop(conversation: Conversation, { dropped }: Dropped): Stepped {
  return dropped === 'busy' ? { is: 'busy' } : noted(dropEntry(conversation, dropped));
}

function noted(conversation: Conversation): Stepped {
  return { is: 'noted', conversation };
}
