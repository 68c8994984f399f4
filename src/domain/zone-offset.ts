import { Temporal } from 'temporal-polyfill';

/** Between two clock changes, or as much of that as was looked at. */
interface Stretch {
  /** Milliseconds since 1970 UTC, as is `until`, which no longer belongs to it. */
  from: number;
  until: number;
  /** How far the clocks are ahead of UTC, in milliseconds. */
  offset: number;
}

/** Not beyond: the next change may be unknown to the platform when it is years away. */
const YEAR = 365 * 86_400_000;
const MOST_ZONES = 500;
const MOST_OF_A_ZONE = 8;

/** To ask the platform takes long, and nearly all questions are about the same few seasons: what it has said of them is kept. */
const known = new Map<string, Stretch[]>();

/**
 * How clocks in `timeZone` stand at that moment, and how long they do.
 * @throws RangeError for a time zone that does not exist
 */
export function stretchAt(moment: number, timeZone: string): Stretch {
  const stretches = known.get(timeZone) ?? [];
  const found = stretches.find(({ from, until }) => from <= moment && moment < until);
  if (found) return found;
  const asked = ask(moment, timeZone);
  if (known.size >= MOST_ZONES) known.clear();
  known.set(timeZone, [asked, ...stretches].slice(0, MOST_OF_A_ZONE));
  return asked;
}

function ask(moment: number, timeZone: string): Stretch {
  const clock = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const then = clock(moment);
  // Asked from a moment later, since a change at this very moment is the one with which the stretch begins.
  const began = clock(moment + 1).getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY;
  const ends = then.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  return {
    from: Math.max(began, moment - YEAR),
    until: Math.min(ends, moment + YEAR),
    offset: then.offsetNanoseconds / 1_000_000,
  };
}
