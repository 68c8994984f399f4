import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { minutes } from '../../src/domain/time';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall shows, by the platform's own calendar: `2026-03-29 02:30`. */
export function wall(instant: number, timeZone: string): string {
  const options = { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', options);
  clocks.set(timeZone, clock);
  return clock.format(instant);
}

/** How far that clock is ahead of UTC then. */
export const ahead = (instant: number, timeZone: string): number => Date.parse(`${wall(instant, timeZone)}Z`) - instant;

/**
 * All the moments at which the clock shows it: none in the hour that a change skips, two in the one that it repeats. Tried with
 * every offset that holds within a day of it.
 */
export function momentsOf(date: string, time: string, timeZone: string): number[] {
  const asUtc = Date.parse(`${date}T${time}Z`);
  const offsets = [-36, -24, -12, 0, 12, 24, 36].map((hours) => ahead(asUtc + minutes(60 * hours), timeZone));
  const candidates = [...new Set(offsets)].map((offset) => asUtc - offset);
  return candidates.filter((each) => wall(each, timeZone) === `${date} ${time}`).sort((a, b) => a - b);
}

export const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const minuteOfYears = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 })
  .map((count) => minutes(count));

type Typed = { where: string; date: string; time: string };
const asTyped = (where: string, localAsUtc: number): Typed => {
  const text = new Date(localAsUtc).toISOString();
  return { where, date: text.slice(0, 10), time: text.slice(11, 16) };
};
const local = (where: string, instant: number) => Date.parse(`${wall(instant, where)}Z`);

/** The next change of the clocks after some moment, where they are changed at all. */
const change = fc
  .tuple(zone, minuteOfYears)
  .map(([where, from]) => {
    const next = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(where).getTimeZoneTransition('next');
    return { where, at: next?.epochMilliseconds ?? Number.NaN };
  })
  .filter(({ at }) => !Number.isNaN(at));

const anywhen = fc.tuple(zone, minuteOfYears).map(([where, instant]) => asTyped(where, local(where, instant)));
const nearChange = fc
  .tuple(change, fc.integer({ min: -180, max: 180 }))
  .map(([{ where, at }, off]) => asTyped(where, local(where, at) + minutes(off)));
/** A date and time of day that somebody could type, whether a clock there ever shows them or not. */
export const typed = fc.oneof(anywhen, nearChange);

/** One that the clock there skips, since it is put forward just then. */
export const skipped = change
  .map(({ where, at }) => ({ where, from: local(where, at - minutes(1)) + minutes(1), to: local(where, at) }))
  .filter(({ from, to }) => to > from)
  .chain(({ where, from, to }) =>
    fc.integer({ min: 0, max: (to - from) / minutes(1) - 1 }).map((off) => asTyped(where, from + minutes(off))),
  );
