import fc from 'fast-check';
import {
  batonReminded,
  batonWakesAt,
  type Carried,
  isBatonDue,
  isLastAsking,
  letGo,
  nextBatonReminder,
  notNow,
} from '../../src/domain/baton';
import { isGoodMoment, type Owner } from '../../src/domain/quiet';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { addDays, dateAt, days, daysBetween, type Instant, instantAt } from '../../src/domain/time';
import { anyOwner } from '../support/reminders';

const ZONE = 'Europe/Stockholm';
const ALEX: Owner = { timeZone: ZONE };
const TALKED = instantAt('2026-11-23', '10:30', ZONE);
const carried: Carried = { at: TALKED, next: '2027-02-24' };
const nine = (date: string) => instantAt(date, '09:00', ZONE);

/** Every moment at which somebody is reminded who never does anything. */
function allMoments(first: Carried, owner: Owner): Instant[] {
  const moments: Instant[] = [];
  for (let current = first; moments.length < 20; ) {
    const moment = nextBatonReminder(current, owner);
    if (moment === undefined) return moments;
    moments.push(moment);
    current = { ...current, baton: batonReminded(current.baton, moment) };
  }
  throw new Error('reminders without an end');
}

const datesOf = (first: Carried, owner = ALEX) => allMoments(first, owner).map((moment) => dateAt(moment, ZONE));

describe('Whoever has the baton', () => {
  it('is reminded two weeks ahead, on the day, two weeks later, and once more after six weeks', () => {
    expect(datesOf(carried)).toEqual(['2027-02-10', '2027-02-24', '2027-03-10', '2027-04-07']);
    expect(nextBatonReminder(carried, ALEX)).toBe(nine('2027-02-10'));
  });

  it('is asked the last time whether it is still wanted', () => {
    const asked = { ...carried, baton: { remindedAt: nine('2027-03-10') } };
    expect(isLastAsking(carried, ALEX, nine('2027-02-10'))).toBe(false);
    expect(isLastAsking(asked, ALEX, nine('2027-04-07'))).toBe(true);
  });

  it('hears nothing on a free day, and is not asked twice within a week after leave', () => {
    const leave = Array.from({ length: 26 }, (_, day) => addDays('2027-02-01', day));
    const away: Owner = { timeZone: ZONE, settings: { ...DEFAULT_SETTINGS, daysOff: leave } };
    expect(datesOf(carried, away)).toEqual(['2027-03-01', '2027-03-10', '2027-04-07']);
  });

  it('is not reminded before the talk was held, however near the next one is', () => {
    expect(datesOf({ at: TALKED, next: '2026-11-27' })).toEqual(['2026-11-27', '2026-12-11', '2027-01-08']);
  });

  it('is asked again two weeks after “not now”, on whatever day that is said', () => {
    const asked = { remindedAt: nine('2027-02-10') };
    const quiet = { ...carried, baton: notNow(asked, '2027-02-15') };
    expect(datesOf(quiet)).toEqual(['2027-03-01', '2027-03-10', '2027-04-07']);
    const last = { ...carried, baton: notNow({ remindedAt: nine('2027-04-07') }, '2027-04-07') };
    expect(datesOf(last)).toEqual(['2027-04-21']);
  });

  it('hears nothing more once they have let it go', () => {
    expect(allMoments({ ...carried, baton: letGo({}, nine('2027-02-10')) }, ALEX)).toEqual([]);
    expect(letGo({ letGoAt: 1 }, 2)).toEqual({ letGoAt: 1 });
  });

  it('is looked at again now and then while they have switched reminders off', () => {
    const off: Owner = { timeZone: ZONE, settings: { ...DEFAULT_SETTINGS, paused: {} } };
    expect(nextBatonReminder(carried, off)).toBeUndefined();
    expect(batonWakesAt(carried, off, TALKED)).toBe(nine('2027-02-10'));
    expect(batonWakesAt(carried, off, nine('2027-02-10'))).toBe(nine('2027-02-10') + days(7));
    expect(batonWakesAt({ ...carried, baton: { letGoAt: 1 } }, off, TALKED)).toBeUndefined();
  });
});

describe('Any baton', () => {
  const anyCarried: fc.Arbitrary<Carried> = fc
    .record({ hours: fc.integer({ min: 0, max: 24 * 40 }), ahead: fc.integer({ min: 0, max: 730 }) })
    .map(({ hours, ahead }) => ({ at: TALKED + hours * 3_600_000, next: addDays('2026-11-24', ahead) }));

  it('brings at most four reminders, on good mornings after the talk, six days apart or more', () => {
    fc.assert(
      fc.property(anyCarried, anyOwner, (any, owner) => {
        const moments = allMoments(any, owner);
        const dates = moments.map((moment) => dateAt(moment, owner.timeZone));
        expect(moments.length).toBeLessThanOrEqual(4);
        expect(moments.every((moment) => moment > any.at && isGoodMoment(moment, owner))).toBe(true);
        for (const [index, date] of dates.slice(1).entries())
          expect(daysBetween(dates[index] ?? date, date)).toBeGreaterThanOrEqual(6);
      }),
    );
  });

  it('is due at its moment and not before, and is looked at again while there is anything to come', () => {
    fc.assert(
      fc.property(anyCarried, anyOwner, (any, owner) => {
        const moment = nextBatonReminder(any, owner);
        if (moment === undefined) return;
        expect(isBatonDue(any, owner, moment)).toBe(true);
        expect(isBatonDue(any, owner, moment - 1)).toBe(false);
        expect(batonWakesAt(any, owner, any.at)).toBe(moment);
      }),
    );
  });
});
