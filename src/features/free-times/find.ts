import { takenBy } from '../../domain/diary';
import type { FoundTimes, TimesWanted } from '../../domain/found-times';
import { type Diary, freeSlots, searched } from '../../domain/free-slots';
import { nearestFreeSlots } from '../../domain/nearest-slots';
import type { Person } from '../../domain/person';
import type { Span } from '../../domain/slots';
import type { FreeTimesDeps } from './deps';

/**
 * Looks into the diaries of both with one request: when they are taken, and nothing else. What the other one's diary does not show
 * counts as free, and is said; their working hours count all the same, as far as they are known here.
 */
export async function findTimes(deps: FreeTimesDeps, wanted: TimesWanted): Promise<FoundTimes> {
  const { by, like, length } = wanted;
  // What is to be moved, is moved to a later time.
  const now = Math.max(wanted.now, like ?? 0);
  const other = wanted.other && (await deps.people.find({ tenant: by.tenant, id: wanted.other }));
  const emails = [by, ...(other ? [other] : [])].flatMap(({ email }) => email ?? []);
  if (by.email === undefined) return none('no-mailbox');
  const busy = await deps.diaries.busy(by, emails, searched(now));
  if ('dropped' in busy) return none(busy.dropped);
  const [mine, theirs] = busy;
  if (!mine) return none('no-mailbox');
  const diaries: [Diary, ...Diary[]] = [await diaryOf(deps, wanted, by, mine)];
  if (other) diaries.push(theirs ? await diaryOf(deps, wanted, other, theirs) : { owner: other, busy: [] });
  const talk = { length, now };
  const found = like === undefined ? freeSlots(diaries, talk) : nearestFreeSlots(like, diaries, talk);
  if ('refused' in found) return none(found.refused);
  return { slots: found, is: theirs ? 'both' : wanted.other ? 'own' : 'nobody' };
}

const none = (is: FoundTimes['is']): FoundTimes => ({ slots: [], is });

/** With the conversations that they have agreed on here, which need not stand in their calendar. */
async function diaryOf(
  { conversationsOf }: FreeTimesDeps,
  { talk }: TimesWanted,
  owner: Person,
  busy: readonly Span[],
): Promise<Diary> {
  return { owner, busy: [...busy, ...takenBy(await conversationsOf(owner), talk)] };
}
