// One file: what examples tell first is then asked of any two diaries.
import fc from 'fast-check';
import { type Diary, freeSlots, searched } from '../../src/domain/free-slots';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings';
import type { Span } from '../../src/domain/slots';
import { days, instantAt, minutes } from '../../src/domain/time';
import { wall } from '../support/wall-clocks';

/** A Monday noon in Stockholm. */
const NOW = Date.parse('2026-11-23T11:00:00Z');
const HALF_AN_HOUR = { length: minutes(30), now: NOW };
const diary = (timeZone: string, settings: Partial<Settings> = {}, busy: Span[] = []): Diary => ({
  owner: { timeZone, settings: { ...DEFAULT_SETTINGS, ...settings } },
  busy,
});
const stockholm = (settings: Partial<Settings> = {}, busy: Span[] = []) => diary('Europe/Stockholm', settings, busy);
const span = (day: string, from: string, to: string): Span => ({
  startsAt: instantAt(day, from, 'Europe/Stockholm'),
  endsAt: instantAt(day, to, 'Europe/Stockholm'),
});
const onWall = (found: ReturnType<typeof freeSlots>) =>
  'refused' in found ? found.refused : found.map((slot) => wall(slot, 'Europe/Stockholm'));

describe('Times that are free for both', () => {
  it('are in the heart of a morning or an afternoon, on the next three working days', () => {
    expect(onWall(freeSlots([stockholm(), stockholm()], HALF_AN_HOUR))).toEqual([
      '2026-11-24 10:00',
      '2026-11-25 14:00',
      '2026-11-26 10:00',
    ]);
  });

  it('skip weekends and days off of either of them', () => {
    const thursday = Date.parse('2026-11-26T11:00:00Z');
    const off = stockholm({ daysOff: ['2026-11-27', '2026-12-01'] });
    expect(onWall(freeSlots([stockholm(), off], { ...HALF_AN_HOUR, now: thursday }))).toEqual([
      '2026-11-30 10:00',
      '2026-12-02 14:00',
      '2026-12-03 10:00',
    ]);
  });

  it('go around what stands in either diary, and around quiet hours', () => {
    const mine = stockholm({}, [span('2026-11-24', '09:30', '11:00')]);
    const theirs = stockholm({ quietHours: { from: '13:00', to: '15:00' } }, [span('2026-11-24', '11:00', '12:00')]);
    expect(onWall(freeSlots([mine, theirs], HALF_AN_HOUR))).toEqual([
      '2026-11-24 12:00',
      '2026-11-25 15:00',
      '2026-11-26 10:00',
    ]);
  });

  it('end before somebody else’s night: of two who live far apart, the hours that they share', () => {
    const newYork = diary('America/New_York');
    expect(onWall(freeSlots([stockholm(), newYork], HALF_AN_HOUR))).toEqual([
      '2026-11-24 15:30',
      '2026-11-25 15:30',
      '2026-11-26 15:30',
    ]);
  });

  it('are round on the clock of whoever asks', () => {
    const kathmandu = diary('Asia/Kathmandu', { workingHours: { from: '12:00', to: '20:00' } });
    const found = freeSlots([kathmandu, stockholm()], HALF_AN_HOUR);
    expect('refused' in found ? found : found.map((slot) => wall(slot, 'Asia/Kathmandu').slice(-2))).toEqual([
      '00',
      '00',
      '00',
    ]);
  });

  it('begin or end a day only where nothing else is left of it', () => {
    const busy = [span('2026-11-24', '09:30', '17:00')];
    expect(onWall(freeSlots([stockholm({}, busy)], HALF_AN_HOUR))[0]).toBe('2026-11-24 09:00');
    const two = [span('2026-11-24', '09:30', '16:00'), span('2026-11-24', '16:30', '17:00')];
    expect(onWall(freeSlots([stockholm({}, two)], HALF_AN_HOUR))[0]).toBe('2026-11-24 16:00');
  });

  it('are on one day when that is all that is left', () => {
    const leave = { daysOff: ['2026-11-25', '2026-11-26', '2026-11-27'] };
    const alsoTaken = [{ startsAt: instantAt('2026-11-28', '00:00', 'UTC'), endsAt: NOW + days(20) }];
    expect(onWall(freeSlots([stockholm(leave, alsoTaken)], HALF_AN_HOUR))).toEqual([
      '2026-11-24 09:30',
      '2026-11-24 10:00',
      '2026-11-24 14:00',
    ]);
  });

  it('leave a night and some hours to get used to the idea', () => {
    const late = Date.parse('2026-11-23T22:30:00Z');
    expect(onWall(freeSlots([stockholm()], { ...HALF_AN_HOUR, now: late }))[0]).toBe('2026-11-24 11:30');
  });

  it('do not mind that reminders are on pause', () => {
    expect(onWall(freeSlots([stockholm({ paused: {} })], HALF_AN_HOUR))[0]).toBe('2026-11-24 10:00');
  });

  it('say so when working hours never meet, and when all of them are taken', () => {
    const night = stockholm({ workingHours: { from: '18:00', to: '23:00' } });
    expect(freeSlots([stockholm(), night], HALF_AN_HOUR)).toEqual({ refused: 'hours-apart' });
    const { startsAt, endsAt } = searched(NOW);
    expect(freeSlots([stockholm(), stockholm({}, [{ startsAt, endsAt }])], HALF_AN_HOUR)).toEqual({
      refused: 'all-taken',
    });
  });

  it('do not fall into an hour that is skipped when the clocks change', () => {
    const sundays = { workingDays: [7], workingHours: { from: '01:00', to: '04:00' } };
    const found = freeSlots([stockholm(sundays)], { ...HALF_AN_HOUR, now: Date.parse('2026-03-27T12:00:00Z') });
    expect(onWall(found)).toEqual(expect.arrayContaining(['2026-03-29 03:00']));
    expect(onWall(found)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^2026-03-29 02/)]));
  });
});

const times = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:00`);
const someHours = fc
  .tuple(times, times)
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ from, to }));
const zones = fc.constantFrom('Europe/Stockholm', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC');
/** Around the days on which clocks change, too. */
const moments = fc.constantFrom('2026-03-20T09:12:00Z', '2026-10-18T22:00:00Z', '2026-04-01T01:00:00Z').map(Date.parse);
const diaries = (now: number) => {
  const busy = fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 15 * 96 }), quarters: fc.integer({ min: 1, max: 30 }) }),
    { maxLength: 30 },
  );
  return fc.record({ timeZone: zones, workingHours: someHours, quietHours: fc.option(someHours), busy }).map((made) => {
    const { timeZone, workingHours, quietHours } = made;
    const spans = made.busy.map(({ after, quarters }) => ({
      startsAt: now + after * minutes(15),
      endsAt: now + (after + quarters) * minutes(15),
    }));
    return diary(timeZone, { workingHours, ...(quietHours ? { quietHours } : {}) }, spans);
  });
};
const asked = moments.chain((now) =>
  fc.record({
    now: fc.constant(now),
    length: fc.constantFrom(15, 30, 45, 90).map(minutes),
    both: fc.tuple(diaries(now), diaries(now)),
  }),
);

describe('Whatever two diaries hold, times that are free', () => {
  it('are three at most, in order and apart, and to come', () => {
    fc.assert(
      fc.property(asked, ({ both, length, now }) => {
        const found = freeSlots(both, { length, now });
        if ('refused' in found) return;
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(3);
        found.forEach((slot, index) => {
          expect(slot - (found[index - 1] ?? now)).toBeGreaterThanOrEqual(length);
        });
      }),
    );
  });

  it('touch nothing that either has, and lie within the hours of both as their clocks on the wall show them', () => {
    fc.assert(
      fc.property(asked, ({ both, length, now }) => {
        const found = freeSlots(both, { length, now });
        for (const slot of 'refused' in found ? [] : found)
          for (const { owner, busy } of both) {
            const overlapping = busy.filter(({ startsAt, endsAt }) => slot < endsAt && slot + length > startsAt);
            expect(overlapping).toEqual([]);
            const [first, last] = [slot, slot + length - 1].map((at) => wall(at, owner.timeZone).split(' '));
            const { workingHours, quietHours } = owner.settings ?? DEFAULT_SETTINGS;
            expect(first?.[0]).toBe(last?.[0]);
            expect(first?.[1]?.localeCompare(workingHours.from)).toBeGreaterThanOrEqual(0);
            expect(last?.[1]?.localeCompare(workingHours.to)).toBeLessThan(0);
            for (const [, time = ''] of [first ?? [], last ?? []])
              expect(quietHours && quietHours.from <= time && time < quietHours.to).toBeFalsy();
            expect([0, 6]).not.toContain(new Date(`${first?.[0]}T00:00Z`).getUTCDay());
          }
      }),
    );
  });

  it('are on different days, as long as there are days', () => {
    fc.assert(
      fc.property(asked, ({ both: [mine], length, now }) => {
        const lonely = { ...mine, busy: [] };
        const found = freeSlots([lonely], { length, now });
        if ('refused' in found) return;
        expect(new Set(found.map((slot) => wall(slot, mine.owner.timeZone).slice(0, 10))).size).toBe(3);
      }),
    );
  });
});
