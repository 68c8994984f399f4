import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWorkingDays,
  dateAt,
  daysBetween,
  instantAt,
  isDate,
  isTime,
  isTimeZone,
  minutes,
  timeAt,
} from '../../src/domain/time';
import { ahead, momentsOf, skipped, typed, wall, zone } from '../support/wall-clocks';

const STOCKHOLM = 'Europe/Stockholm';
const date = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 11, 31) })
  .map((instant) => new Date(instant).toISOString().slice(0, 10));

describe('The moment a wall clock shows a time', () => {
  it('depends on the time zone', () => {
    expect(instantAt('2026-11-22', '09:00', STOCKHOLM)).toBe(Date.UTC(2026, 10, 22, 8));
    expect(instantAt('2026-11-22', '09:00', 'America/New_York')).toBe(Date.UTC(2026, 10, 22, 14));
  });

  it('follows summer time', () => {
    expect(instantAt('2026-07-01', '09:00', STOCKHOLM)).toBe(Date.UTC(2026, 6, 1, 7));
  });

  it('moves a time that the clock change skips forward by the gap', () => {
    expect(timeAt(instantAt('2026-03-29', '02:30', STOCKHOLM), STOCKHOLM)).toBe('03:30');
  });

  it('takes the first of a time that comes twice', () => {
    expect(instantAt('2026-10-25', '02:30', STOCKHOLM)).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });
});

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

describe('Counting days', () => {
  it('adds and counts the same number', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('stays inside the month when months differ in length', () => {
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  });

  it('never lands on a weekend when it counts working days', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const landed = addWorkingDays(day, count);
        expect([0, 6]).not.toContain(new Date(`${landed}T00:00:00Z`).getUTCDay());
        expect(daysBetween(day, landed)).toBeGreaterThanOrEqual(count);
      }),
    );
  });

  it('counts Monday as the first working day after a Friday', () => {
    expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23');
  });
});

describe('What people and browsers send', () => {
  it.each(['2026-11-22', '2028-02-29'])('takes %s for a date', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each(['', '2026-02-29', '2026-13-01', '22/11/2026', '2026-11-22T09:00', '2026-1-2'])(
    'does not take %j for a date',
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );

  it('knows a time of day', () => {
    expect(['00:00', '23:59'].every(isTime)).toBe(true);
    expect(['24:00', '9:00', '09:00:00', 'noon', ''].some(isTime)).toBe(false);
  });

  it('knows a time zone', () => {
    expect(['UTC', STOCKHOLM, 'Asia/Kathmandu'].every(isTimeZone)).toBe(true);
    expect(['', 'Mars/Olympus', 'W. Europe Standard Time', '../etc'].some(isTimeZone)).toBe(false);
  });
});
