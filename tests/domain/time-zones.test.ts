import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, dateAt, instantAt, minutes, timeAt } from '../../src/domain/time';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall shows, by the platform's own calendar: `2026-03-29 02:30`. */
function wall(instant: number, timeZone: string): string {
  const options = { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', options);
  clocks.set(timeZone, clock);
  return clock.format(instant);
}

/** How far that clock is ahead of UTC then. */
const ahead = (instant: number, timeZone: string): number => Date.parse(`${wall(instant, timeZone)}Z`) - instant;

/**
 * All the moments at which the clock shows it: none in the hour that a change skips, two in the one that it repeats. Tried with
 * every offset that holds within a day of it.
 */
function momentsOf(date: string, time: string, timeZone: string): number[] {
  const asUtc = Date.parse(`${date}T${time}Z`);
  const offsets = [-36, -24, -12, 0, 12, 24, 36].map((hours) => ahead(asUtc + minutes(60 * hours), timeZone));
  const candidates = [...new Set(offsets)].map((offset) => asUtc - offset);
  return candidates.filter((each) => wall(each, timeZone) === `${date} ${time}`).sort((a, b) => a - b);
}

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
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
const typed = fc.oneof(anywhen, nearChange);

/** One that the clock there skips, since it is put forward just then. */
const skipped = change
  .map(({ where, at }) => ({ where, from: local(where, at - minutes(1)) + minutes(1), to: local(where, at) }))
  .filter(({ from, to }) => to > from)
  .chain(({ where, from, to }) =>
    fc.integer({ min: 0, max: (to - from) / minutes(1) - 1 }).map((off) => asTyped(where, from + minutes(off))),
  );

describe('A time typed in one place and read in another, near and far from clock changes', () => {
  it('is the first moment at which the clock of whoever typed it shows it', () => {
    fc.assert(
      fc.property(typed, ({ where, date, time }) => {
        const [first] = momentsOf(date, time, where);
        fc.pre(first !== undefined);
        expect(instantAt(date, time, where)).toBe(first);
      }),
      { numRuns: 400 },
    );
  });

  it('is moved forward by the gap when the clock never shows it', () => {
    fc.assert(
      fc.property(skipped, ({ where, date, time }) => {
        expect(momentsOf(date, time, where)).toEqual([]);
        const moment = instantAt(date, time, where);
        const gap = ahead(moment, where) - ahead(moment - minutes(24 * 60), where);
        expect(gap).toBeGreaterThan(0);
        expect(Date.parse(`${wall(moment, where)}Z`)).toBe(Date.parse(`${date}T${time}Z`) + gap);
      }),
      { numRuns: 100 },
    );
  });

  it('is shown as the clock of the reader shows that moment', () => {
    fc.assert(
      fc.property(typed, zone, ({ where, date, time }, reader) => {
        const moment = instantAt(date, time, where);
        expect(`${dateAt(moment, reader)} ${timeAt(moment, reader)}`).toBe(wall(moment, reader));
      }),
      { numRuns: 400 },
    );
  });

  it('is later for a later time of day, as long as clocks show both', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1439 }), (one, days, minute) => {
        const time = new Date(minutes(minute)).toISOString().slice(11, 16);
        const other = { date: addDays(one.date, days), time };
        const shown = [one, other].every((each) => momentsOf(each.date, each.time, one.where).length > 0);
        fc.pre(shown && `${other.date} ${other.time}` > `${one.date} ${one.time}`);
        expect(instantAt(other.date, other.time, one.where)).toBeGreaterThan(instantAt(one.date, one.time, one.where));
      }),
      { numRuns: 200 },
    );
  });

  it('reaches both kinds of change: hours that are skipped, and hours that come twice', () => {
    const counts = fc
      .sample(typed, { numRuns: 400, seed: 3 })
      .map(({ where, date, time }) => momentsOf(date, time, where));
    expect(new Set(counts.map(({ length }) => length))).toEqual(new Set([0, 1, 2]));
  });
});
