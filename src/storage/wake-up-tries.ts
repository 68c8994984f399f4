import { type Instant, minutes } from '../domain/time';
import { earlierFirst } from './keys';
import { SET_ASIDE, type Standing } from './rows/wake-up-row';

const MOST_TRIES = 10;

const FIRST_WAIT = 5000;
const LONGEST_WAIT = minutes(12 * 60);
/** Seconds for a connection that broke, minutes for a server that restarts; ten tries take more than a day. */
const GROWTH = 4;

/**
 * How a wake-up stands while it is rung once more. The last try is set aside beforehand: should it take the whole process with
 * it, it rings no more. One that has had all its tries, and still is here, was mended by a hand and begins anew.
 */
export function triedOnceMore({ tries: before, reason }: Standing, now: Instant, until: Instant): Standing {
  const tries = before >= MOST_TRIES ? 1 : before + 1;
  const times = { lastTriedAt: earlierFirst(now), leasedUntil: earlierFirst(until) };
  if (tries < MOST_TRIES) return { state: '', reason, tries, ...times };
  return { state: SET_ASIDE, reason: `never ended; before that: ${reason || 'nothing'}`, tries, ...times };
}

/** How it stands after it has failed this often. */
export function failed(tries: number, now: Instant, reason: string): Standing {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * GROWTH ** (tries - 1));
  return {
    state: tries < MOST_TRIES ? '' : SET_ASIDE,
    reason,
    tries,
    lastTriedAt: earlierFirst(now),
    // What is set aside rests without an end, and is free at once when its state is emptied.
    leasedUntil: earlierFirst(tries < MOST_TRIES ? now + wait : now),
  };
}
