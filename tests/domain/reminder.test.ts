// One file: what any action gets is best read beside what a few of them get.
import fc from 'fast-check';
import { type Action, reschedule } from '../../src/domain/action';
import { isGoodMoment, type Owner } from '../../src/domain/quiet';
import { daysLeft, isLastCall, mostReminders, nextReminder, reminded } from '../../src/domain/reminder';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings';
import { dateAt, instantAt } from '../../src/domain/time';
import {
  action,
  allMoments,
  anyAction,
  anyDelay,
  anyOwner,
  discovery,
  morningsBetween,
  promise,
} from '../support/reminders';

const ZONE = 'Europe/Stockholm';
const ALEX: Owner = { timeZone: ZONE };
const nine = (date: string) => instantAt(date, '09:00', ZONE);
const off = (change: Partial<Settings>): Owner => ({ timeZone: ZONE, settings: { ...DEFAULT_SETTINGS, ...change } });

const allDates = (first: Action, owner: Owner = ALEX) =>
  allMoments(first, owner).map((moment) => dateAt(moment, owner.timeZone));

describe('The owner of an action', () => {
  it('is reminded the day before, on the day, and then ever more rarely until it ends', () => {
    expect(allDates(action)).toEqual(['2026-12-03', '2026-12-04', '2026-12-08', '2026-12-14', '2026-12-24']);
  });

  it('hears no second time on one day, when their mornings begin later from that day on', () => {
    const late = off({ workingHours: { from: '11:00', to: '19:00' } });
    const told = reminded({ ...action, due: '2026-12-03' }, ZONE, nine('2026-12-03'));
    expect(nextReminder(told, late)).toBe(instantAt('2026-12-07', '11:00', ZONE));
    const ahead = reminded(action, ZONE, nine('2026-12-03'));
    expect(nextReminder(ahead, late)).toBe(instantAt('2026-12-04', '11:00', ZONE));
  });

  it('hears no second time on one day, when they set another date that morning and live by another clock from then on', () => {
    const told = reminded(
      { ...promise, due: '2026-12-02' },
      'Asia/Kathmandu',
      instantAt('2026-12-02', '11:00', 'Asia/Kathmandu'),
    );
    const said = instantAt('2026-12-02', '12:00', 'Asia/Kathmandu');
    const moved = reschedule(told, 'manager', '2026-12-04', '2026-12-02', said) as Action;
    expect(nextReminder(moved, { timeZone: 'UTC' })).toBe(instantAt('2026-12-04', '09:00', 'UTC'));
  });

  it.each<[string, Action, string, string, Partial<Settings>, string, string]>([
    // Two good days before a Tuesday: a Friday for whoever has weekends, a Sunday for whoever works from then on.
    [
      'works on other days',
      { ...promise, due: '2026-12-08' },
      ZONE,
      '2026-12-04',
      { workingDays: [7, 1, 2, 3, 4] },
      ZONE,
      '2026-12-08',
    ],
    ['comes back early', action, ZONE, '2026-12-02', {}, ZONE, '2026-12-04'],
    [
      'has moved to where it is still the day before',
      action,
      'Asia/Tokyo',
      '2026-12-03',
      {},
      'America/New_York',
      '2026-12-04',
    ],
  ])(
    'hears once that a day is near, even if another day is the one before it for whoever %s',
    (_, first, from, told, change, to, next) => {
      const ahead = reminded(first, from, instantAt(told, '09:00', from));
      const owner = { timeZone: to, settings: { ...DEFAULT_SETTINGS, ...change } };
      expect(nextReminder(ahead, owner)).toBe(instantAt(next, '09:00', to));
    },
  );

  it('hears of a day ahead even if they have asked to be reminded before that', () => {
    const snoozed = { ...action, quietUntil: '2026-11-26' };
    expect(allDates(snoozed).slice(0, 3)).toEqual(['2026-11-26', '2026-12-03', '2026-12-04']);
  });

  it('is reminded of a promise sooner and more promptly', () => {
    expect(allDates(promise)).toEqual([
      '2026-12-02',
      '2026-12-04',
      '2026-12-07',
      '2026-12-09',
      '2026-12-15',
      '2026-12-25',
    ]);
  });

  it('is nudged halfway through a discovery', () => {
    expect(allDates(discovery)).toEqual(['2026-11-30', '2026-12-04', '2026-12-09', '2026-12-17']);
    expect(allDates({ ...discovery, due: '2026-11-25' })[0]).toBe('2026-11-25');
  });

  it.each<[string, Action, Partial<Settings>, string[]]>([
    [
      'before the weekend of something due on Sunday, and after it',
      { ...action, due: '2026-12-06' },
      {},
      ['2026-12-04', '2026-12-07'],
    ],
    [
      'around their leave',
      action,
      { daysOff: ['2026-12-03', '2026-12-04', '2026-12-07'] },
      ['2026-12-02', '2026-12-08'],
    ],
    ['when their pause is over', action, { paused: { until: '2027-01-02' } }, ['2027-01-04', '2027-01-06']],
  ])('is reminded %s', (_, first, change, dates) => {
    expect(allDates(first, off(change)).slice(0, 2)).toEqual(dates);
  });

  it('hears nothing while reminders are off, nor once it is done or dropped', () => {
    expect(nextReminder(action, off({ paused: {} }))).toBeUndefined();
    expect(nextReminder({ ...action, state: { is: 'done', at: 1 } }, ALEX)).toBeUndefined();
    expect(nextReminder({ ...action, state: { is: 'dropped', at: 1, reason: 'x' } }, ALEX)).toBeUndefined();
  });

  it.each([
    ['2026-11-22T10:00:00Z', '2026-11-10', '2026-11-23'],
    ['2026-11-23T10:00:00Z', '2026-11-23', '2026-11-24'],
    ['2026-11-23T07:00:00Z', '2026-11-23', '2026-11-23'],
    // Five to nine: that was said this very moment.
    ['2026-11-23T07:55:00Z', '2026-11-23', '2026-11-24'],
  ])('is first reminded at a reasonable time of what was agreed at %s for %s', (createdAt, due, date) => {
    expect(allDates({ ...action, createdAt: Date.parse(createdAt), due })[0]).toBe(date);
  });

  it('gets one reminder, not five, after a long silence, and then waits as long as ever', () => {
    const late = reminded(action, ZONE, nine('2026-12-30'));
    expect(allDates(late)).toEqual(['2027-01-01', '2027-01-07', '2027-01-19']);
  });

  it('is reminded on the day they asked for when they snoozed, and then goes on', () => {
    const snoozed = { ...reminded(action, ZONE, nine('2026-12-04')), quietUntil: '2026-12-12' };
    expect(allDates(snoozed)).toEqual(['2026-12-14', '2026-12-18', '2026-12-30']);
    expect(allDates({ ...action, quietUntil: '2026-11-26' })[0]).toBe('2026-11-26');
  });

  it('is reminded once more when they snooze after the last call, and was told that it is the last', () => {
    let last = action;
    for (const moment of allMoments(action, ALEX)) last = reminded(last, ZONE, moment);
    expect(isLastCall(last)).toBe(true);
    expect(isLastCall(action)).toBe(false);
    const snoozed = { ...last, quietUntil: '2027-02-01' };
    expect(isLastCall(snoozed)).toBe(false);
    expect(allDates(snoozed)).toEqual(['2027-02-01']);
  });

  it('who snoozes while the reminder is on its way is left in peace', () => {
    const snoozed = { ...action, quietUntil: '2026-12-10' };
    expect(reminded(snoozed, ZONE, nine('2026-12-04'))).toMatchObject({ quietUntil: '2026-12-10' });
    expect(reminded(snoozed, ZONE, nine('2026-12-10'))).not.toHaveProperty('quietUntil');
  });

  it('is reminded on their new clock when they have moved', () => {
    expect(nextReminder(action, { timeZone: 'Asia/Tokyo' })).toBe(instantAt('2026-12-03', '09:00', 'Asia/Tokyo'));
  });

  it('counts the days on their own calendar', () => {
    const lateEvening = instantAt('2026-12-03', '23:30', ZONE);
    expect(daysLeft(action, ZONE, lateEvening)).toBe(1);
    expect(daysLeft(action, 'Asia/Tokyo', lateEvening)).toBe(0);
    expect(daysLeft(action, ZONE, nine('2026-12-06'))).toBe(-2);
  });
});

describe('Reminders of any action to any owner', () => {
  it('ring at a good moment only, never in quiet hours, at weekends or on days off, whatever the clocks do', () => {
    fc.assert(
      fc.property(anyAction, anyOwner, (any, owner) => {
        for (const moment of allMoments(any, owner)) expect(isGoodMoment(moment, owner)).toBe(true);
      }),
    );
  });

  it('come in order, after the action was made and the quiet that was asked for, and not too often', () => {
    fc.assert(
      fc.property(anyAction, anyOwner, anyDelay, (any, owner, late) => {
        const moments = allMoments(any, owner, late);
        expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
        expect(moments.length).toBeLessThanOrEqual(mostReminders(any) + (any.quietUntil ? 1 : 0));
        const [first] = moments;
        if (first === undefined) return;
        expect(first).toBeGreaterThan(any.createdAt);
        expect(dateAt(first, owner.timeZone) >= (any.quietUntil ?? '')).toBe(true);
      }),
    );
  });

  it('come no more often, and never twice on one day, for whoever moves or changes their settings in between', () => {
    fc.assert(
      fc.property(anyAction, fc.array(anyOwner, { minLength: 2, maxLength: 20 }), (any, owners) => {
        let [current, count] = [any, 0];
        for (const owner of owners) {
          const { remindedAt = 0 } = current;
          const moment = nextReminder(current, owner);
          if (moment === undefined) continue;
          expect(dateAt(moment, owner.timeZone) > dateAt(remindedAt, owner.timeZone)).toBe(true);
          current = reminded(current, owner.timeZone, moment);
          count += 1;
        }
        expect(count).toBeLessThanOrEqual(mostReminders(any) + (any.quietUntil === undefined ? 0 : 1));
      }),
      { numRuns: 500 },
    );
  });

  it('come ever more rarely after the day, in mornings on which the owner could be reminded', () => {
    fc.assert(
      fc.property(anyAction, anyOwner, anyDelay, (any, owner, late) => {
        const after = allMoments(any, owner, late).filter((moment) => dateAt(moment, owner.timeZone) >= any.due);
        const gaps = after.slice(1).map((moment, index) => morningsBetween(after[index] ?? 0, moment, owner));
        expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
      }),
    );
  });

  it('never come once it is closed', () => {
    fc.assert(
      fc.property(anyAction, anyOwner, (any, owner) => {
        expect(nextReminder({ ...any, state: { is: 'done', at: any.createdAt } }, owner)).toBeUndefined();
      }),
    );
  });
});
