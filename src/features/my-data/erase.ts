import { isDeepStrictEqual } from 'node:util';
import type { Conversation, ConversationRef } from '../../domain/conversation';
import { eraseAction, eraseConversation, eraseMeeting, erasePreparation, questionsBy } from '../../domain/erasure';
import { untoldIn } from '../../domain/news';
import { otherRole, type Pair, type Role } from '../../domain/pair';
import { type Instant, minutes } from '../../domain/time';
import type { PersonWakeUp, Rung } from '../../domain/wake-up';
import type { Change, Kept } from '../../storage/conversations';
import type { PersonKey } from '../../storage/people';
import type { MyDataDeps } from './deps';
import { pairsOf } from './records';

const TRIES = 5;
/** A transaction takes a hundred. */
const AT_ONCE = 50;
/** Erasing takes a moment; whatever has ended it in the middle, it goes on after this. */
const RESUMED_AFTER = minutes(1);
/** The other one is told even if the first alarm comes before the write. */
const SAFETY_NET = 10_000;

type Eraser = Pick<MyDataDeps, 'conversations' | 'people' | 'wakeUps' | 'tokens' | 'inStep'>;

/**
 * Erases everything of a person, until nothing is left. In this order, so that a crash at any line only delays it:
 * 1. an alarm that goes on with it, and a mark on the person that says that it has begun;
 * 2. in each pair, their actions, then their talks, each with the alarms that tell the other one, then the map;
 * 3. what they have allowed us at Microsoft, for which they have to be known still;
 * 4. all that is kept about themselves, the person last and with them the mark: an alarm without it has nothing to do. So
 *    whoever comes back meanwhile loses nothing of what is new.
 */
export async function eraseAll(deps: Eraser, { tenant, id }: PersonKey, now: Instant): Promise<void> {
  await deps.wakeUps.set({ kind: 'erase', due: now + RESUMED_AFTER, person: { tenant, id } });
  await deps.people.remember({ tenant, id, leavingSince: now });
  await goOn(deps, { tenant, id }, now);
}

/** What the alarm does: the same again, if it was not finished. */
export async function resumeErasing(deps: Eraser, { person }: PersonWakeUp, now: Instant): Promise<Rung> {
  if ((await deps.people.find(person))?.leavingSince !== undefined) await goOn(deps, person, now);
  return { is: 'done' };
}

async function goOn(deps: Eraser, person: PersonKey, now: Instant): Promise<void> {
  for (const { pair, role } of await pairsOf(deps, person)) await erasePair(deps, pair, role, now);
  await deps.tokens?.signOut(person);
  await deps.people.forget(person);
}

async function erasePair(deps: Eraser, pair: Pair, role: Role, now: Instant): Promise<void> {
  const all = (await deps.conversations.all(pair)).map(({ value }) => value);
  const theirs = questionsBy(role, all);
  // Copies before originals: a question is found again in actions, and in the newer talk that came back to it.
  while ((await untilWritten(() => eraseActions(deps, pair, role, theirs, now))) === 'more');
  for (const each of all.sort((one, next) => next.createdAt - one.createdAt))
    await untilWritten(() => eraseTalk(deps, each, role, theirs, now));
  if (role === 'employee') await untilWritten(() => eraseMap(deps, pair));
}

async function eraseActions(
  deps: Eraser,
  pair: Pair,
  role: Role,
  theirs: ReadonlySet<string>,
  now: Instant,
): Promise<'all' | 'more' | undefined> {
  const kept = await deps.conversations.actions(pair);
  const changed = kept.flatMap(({ value, etag }) => {
    const action = eraseAction(value, role, theirs, now);
    return isDeepStrictEqual(action, value) ? [] : [{ action, etag }];
  });
  if (changed.length === 0) return 'all';
  const some = changed.slice(0, AT_ONCE);
  // Cards of theirs that show one of them say what is true from now on.
  for (const { action } of some)
    await deps.wakeUps.set({ kind: 'cards', due: now, pair, subject: action.id, reader: otherRole(role) });
  const written = await deps.conversations.write(pair, some);
  return written === 'changed-meanwhile' ? undefined : 'more';
}

async function eraseTalk(
  deps: Eraser,
  ref: ConversationRef,
  role: Role,
  theirs: ReadonlySet<string>,
  now: Instant,
): Promise<'all' | undefined> {
  const { conversations } = deps;
  const [kept, meeting, mine] = await Promise.all([
    conversations.find(ref),
    conversations.meeting(ref),
    conversations.preparation(ref, role),
  ]);
  const conversation = kept && eraseConversation(kept.value, role, theirs, now);
  const changes: Change[] = [
    ...changed(kept, conversation).map(({ value, etag }) => ({ conversation: value, etag })),
    ...changed(meeting, meeting && eraseMeeting(meeting.value, role, theirs, now)).map(({ value, etag }) => ({
      meeting: { ...value, version: value.version + 1 },
      etag,
    })),
    ...changed(mine, mine && erasePreparation(mine.value)).map(({ value, etag }) => ({ preparation: value, etag })),
  ];
  if (changes.length === 0) return 'all';
  if (conversation) await haveToldOf(deps, conversation, now);
  if ((await conversations.write(ref.pair, changes)) === 'changed-meanwhile') return undefined;
  if (conversation) await deps.inStep?.(conversation, now);
  return 'all';
}

function changed<T>(kept: Kept<T> | undefined, value: T | undefined): Kept<T>[] {
  return kept && value && !isDeepStrictEqual(kept.value, value) ? [{ value, etag: kept.etag }] : [];
}

async function haveToldOf({ wakeUps }: Eraser, conversation: Conversation, now: Instant): Promise<void> {
  const { pair, id: subject } = conversation;
  for (const reader of untoldIn(conversation))
    for (const due of [now, now + SAFETY_NET]) await wakeUps.set({ kind: 'answer', due, pair, subject, reader });
}

async function eraseMap({ conversations }: Eraser, pair: Pair): Promise<'all' | undefined> {
  const map = await conversations.map(pair);
  return !map || (await conversations.remove(pair, 'map', map.etag)) === 'removed' ? 'all' : undefined;
}

/** @throws when others were faster five times in a row; the alarm then goes on with it. */
async function untilWritten<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const written = await attempt();
    if (written !== undefined) return written;
  }
  throw new Error(`what was to be erased changed ${TRIES} times in between`);
}
