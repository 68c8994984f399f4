import { type Diary, fitter, freeSlots, type NoFreeSlot, type TalkToFit } from './free-slots';
import { inOrder, MOST_SLOTS } from './slots';
import { addDays, addWorkingDays, dateAt, type Instant, instantAt, timeAt } from './time';

const WEEK = 7;
/** Of times that are free it is worth to look a little further. */
const WORKING_DAYS = 10;
const WEEKS = 2;

/**
 * The nearest times that are like the old one: the same time of day on the next two working days, and on the same day of a
 * following week. Counted from the old date, or from today once that has passed.
 */
export function nearestSlots(startsAt: Instant, timeZone: string, now: Instant): Instant[] {
  return likeIt(startsAt, timeZone, now, () => true);
}

/**
 * The same in the diaries of the two: those of them that are free, and where that is not enough, other free times near.
 * @param diaries that of whoever asks first
 * @param talk `now`: from when on the diaries are known
 */
export function nearestFreeSlots(
  startsAt: Instant,
  diaries: readonly [Diary, ...Diary[]],
  talk: TalkToFit,
): Instant[] | NoFreeSlot {
  const [{ owner }] = diaries;
  const alike = likeIt(startsAt, owner.timeZone, talk.now, fitter(diaries, talk));
  if (alike.length === MOST_SLOTS) return alike;
  const others = freeSlots(diaries, talk);
  if ('refused' in others) return alike.length > 0 ? alike : others;
  const apart = others.filter((slot) => alike.every((other) => Math.abs(slot - other) >= talk.length));
  return inOrder([...alike, ...apart].slice(0, MOST_SLOTS));
}

function likeIt(startsAt: Instant, timeZone: string, now: Instant, fits: (slot: Instant) => boolean): Instant[] {
  const old = dateAt(startsAt, timeZone);
  const from = dateAt(Math.max(startsAt, now), timeZone);
  const at = (date: string) => instantAt(date, timeAt(startsAt, timeZone), timeZone);
  const days = Array.from({ length: WORKING_DAYS }, (_, index) => addWorkingDays(from, index + 1));
  const near = days.filter((date) => fits(at(date))).slice(0, 2);
  let sameDay = addDays(old, WEEK);
  while (sameDay <= from || near.some((date) => date >= sameDay)) sameDay = addDays(sameDay, WEEK);
  const weeks = Array.from({ length: WEEKS }, (_, index) => addDays(sameDay, index * WEEK));
  return [...near, ...weeks.filter((date) => fits(at(date))).slice(0, 1)].map(at);
}
