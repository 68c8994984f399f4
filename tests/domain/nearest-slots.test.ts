import fc from 'fast-check';
import type { Diary } from '../../src/domain/free-slots';
import { nearestFreeSlots, nearestSlots } from '../../src/domain/nearest-slots';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { days, minutes, timeAt } from '../../src/domain/time';
import { NOW } from '../support/clicks';
import { wall } from '../support/wall-clocks';

describe('The nearest equal times', () => {
  const in10 = (day: string) => Date.parse(`2026-${day}T09:00:00Z`);
  const STOCKHOLM = 'Europe/Stockholm';

  it.each([
    ['a Monday', '11-23', ['11-24', '11-25', '11-30']],
    ['a Thursday', '11-26', ['11-27', '11-30', '12-03']],
    ['a Friday', '11-27', ['11-30', '12-01', '12-04']],
  ])('of %s are two working days and the same day next week', (_, old, near) => {
    expect(nearestSlots(in10(old), STOCKHOLM, NOW)).toEqual(near.map(in10));
  });

  it('count from today once the old time has passed', () => {
    const now = Date.parse('2026-12-10T15:00:00Z');
    expect(nearestSlots(in10('11-23'), STOCKHOLM, now)).toEqual(['12-11', '12-14', '12-21'].map(in10));
  });

  it('are three, all to come, all different and at the same time of day, whatever the day, the zone and the clock change', () => {
    const moment = fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2028-01-01T00:00:00Z') });
    // Clocks change at night: at an hour when people talk, no time of day is skipped.
    const daytime = (at: number, zone: string) => timeAt(at, zone) >= '06:00';
    const zones = fc.constantFrom('Europe/Stockholm', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');
    fc.assert(
      fc.property(moment, moment, zones, (old, now, zone) => {
        const slots = nearestSlots(old, zone, now);
        expect(new Set(slots).size).toBe(3);
        for (const slot of slots) expect(slot).toBeGreaterThan(Math.max(old, now));
        if (daytime(old, zone)) for (const slot of slots) expect(timeAt(slot, zone)).toBe(timeAt(old, zone));
      }),
    );
  });
});

describe('The nearest equal times that are free for both', () => {
  const STOCKHOLM = 'Europe/Stockholm';
  /** A Monday at ten in Stockholm. */
  const OLD = Date.parse('2026-11-23T09:00:00Z');
  const talk = { length: minutes(30), now: OLD };
  const whole = (day: string) => ({
    startsAt: Date.parse(`2026-${day}T00:00:00Z`),
    endsAt: Date.parse(`2026-${day}T23:00:00Z`),
  });
  const diary = (busy: Diary['busy'] = [], timeZone = STOCKHOLM): Diary => ({ owner: { timeZone }, busy });
  const onWall = (found: ReturnType<typeof nearestFreeSlots>) =>
    'refused' in found ? found.refused : found.map((slot) => wall(slot, STOCKHOLM));

  it('are the nearest equal times where all of those are free', () => {
    expect(nearestFreeSlots(OLD, [diary(), diary()], talk)).toEqual(nearestSlots(OLD, STOCKHOLM, OLD));
  });

  it('pass over the days on which either is taken', () => {
    const found = nearestFreeSlots(OLD, [diary([whole('11-24')]), diary([whole('11-25')])], talk);
    expect(onWall(found)).toEqual(['2026-11-26 10:00', '2026-11-27 10:00', '2026-11-30 10:00']);
  });

  it('are made up with other free times where too few are like the old one', () => {
    const everyTen = Array.from({ length: 15 }, (_, index) => ({
      startsAt: OLD + days(index),
      endsAt: OLD + days(index) + minutes(15),
    }));
    const found = nearestFreeSlots(OLD, [diary(everyTen)], talk);
    expect(onWall(found)).toEqual(['2026-11-24 09:30', '2026-11-25 14:00', '2026-11-26 09:30']);
  });

  it('say so when there are none', () => {
    const night: Diary = {
      owner: { timeZone: STOCKHOLM, settings: { ...DEFAULT_SETTINGS, workingHours: { from: '18:00', to: '23:00' } } },
      busy: [],
    };
    expect(nearestFreeSlots(OLD, [diary(), night], talk)).toEqual({ refused: 'hours-apart' });
  });
});
