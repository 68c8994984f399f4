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
  timeAt,
} from '../../src/domain/time';

const STOCKHOLM = 'Europe/Stockholm';
const zone = fc.constantFrom(
  'UTC',
  STOCKHOLM,
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
);
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

  it('leads back to the same date and time at nine in the morning, everywhere', () => {
    fc.assert(
      fc.property(date, zone, (day, where) => {
        // Samoa crossed the date line and had no 30 December 2011 at all.
        fc.pre(!(where === 'Pacific/Apia' && day === '2011-12-30'));
        const moment = instantAt(day, '09:00', where);
        expect([dateAt(moment, where), timeAt(moment, where)]).toEqual([day, '09:00']);
      }),
    );
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
