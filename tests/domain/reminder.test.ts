import fc from 'fast-check';
import type { Action } from '../../src/domain/action';
import { daysLeft, nextReminder, REMINDER_DAYS, REMINDER_TIME, reminded } from '../../src/domain/reminder';
import { addDays, dateAt, instantAt, timeAt } from '../../src/domain/time';

const ZONE = 'Europe/Stockholm';
const nine = (date: string) => instantAt(date, REMINDER_TIME, ZONE);

const action: Action = {
  id: 'a1',
  conversation: 'c1',
  pair: { tenant: 't', manager: 'megan', employee: 'alex' },
  owner: 'employee',
  text: 'Ask Patti about her path',
  due: '2026-12-04',
  createdAt: Date.UTC(2026, 10, 22, 10),
  state: { is: 'open' },
};

/** The dates of every reminder that would be sent, each on time. */
function allReminders(first: Action, timeZone = ZONE): string[] {
  const dates: string[] = [];
  for (let current = first; ; ) {
    const moment = nextReminder(current, timeZone);
    if (moment === undefined) return dates;
    dates.push(dateAt(moment, timeZone));
    current = reminded(current, moment);
  }
}

describe('The owner of an action', () => {
  it('is reminded the day before, on the day, and then ever more rarely until it ends', () => {
    expect(allReminders(action)).toEqual(['2026-12-03', '2026-12-04', '2026-12-06', '2026-12-11', '2026-12-25']);
  });

  it('is reminded of a promise more promptly', () => {
    const promise: Action = { ...action, owner: 'manager' };
    expect(allReminders(promise)).toEqual([
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-07',
      '2026-12-11',
      '2026-12-18',
    ]);
  });

  it('hears nothing once it is done or dropped', () => {
    expect(nextReminder({ ...action, state: { is: 'done', at: 1 } }, ZONE)).toBeUndefined();
    expect(nextReminder({ ...action, state: { is: 'dropped', at: 1, reason: 'x' } }, ZONE)).toBeUndefined();
  });

  it('is not told the day before about something agreed on that day after nine', () => {
    expect(allReminders({ ...action, due: '2026-11-23' })[0]).toBe('2026-11-23');
  });

  it('gets one reminder, not five, after a long silence', () => {
    const late = reminded(action, nine('2026-12-30'));
    expect(allReminders(late)).toEqual([]);
  });

  it('is reminded on the day they asked for when they snoozed, and then by the old schedule', () => {
    expect(allReminders({ ...action, quietUntil: '2026-12-05' })).toEqual([
      '2026-12-05',
      '2026-12-06',
      '2026-12-11',
      '2026-12-25',
    ]);
  });

  it('is reminded once more when they snoozed past the end of the schedule', () => {
    expect(allReminders({ ...action, quietUntil: '2027-02-01' })).toEqual(['2027-02-01']);
  });

  it('counts the days on their own calendar', () => {
    const lateEvening = instantAt('2026-12-03', '23:30', ZONE);
    expect(daysLeft(action, ZONE, lateEvening)).toBe(1);
    expect(daysLeft(action, 'Asia/Tokyo', lateEvening)).toBe(0);
    expect(daysLeft(action, ZONE, nine('2026-12-06'))).toBe(-2);
  });
});

const anyAction: fc.Arbitrary<Action> = fc
  .record({
    owner: fc.constantFrom('manager' as const, 'employee' as const),
    due: fc.integer({ min: -40, max: 400 }),
    quiet: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  })
  .map(({ owner, due, quiet }) => ({
    ...action,
    owner,
    due: addDays('2026-11-22', due),
    ...(quiet === undefined ? {} : { quietUntil: addDays('2026-11-22', quiet) }),
  }));
const anyZone = fc.constantFrom('UTC', ZONE, 'America/Los_Angeles', 'Asia/Kathmandu', 'Australia/Lord_Howe');

describe('Reminders of any action in any time zone', () => {
  it('come in order, at nine in the morning, and come to an end', () => {
    fc.assert(
      fc.property(anyAction, anyZone, (any, timeZone) => {
        const dates = allReminders(any, timeZone);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(dates.length).toBeLessThanOrEqual(REMINDER_DAYS.promise.length + 1);
        const next = nextReminder(any, timeZone);
        if (next !== undefined) expect(timeAt(next, timeZone)).toBe(REMINDER_TIME);
      }),
    );
  });

  it('never break the quiet that the owner asked for, nor come before the action was made', () => {
    fc.assert(
      fc.property(anyAction, anyZone, (any, timeZone) => {
        const next = nextReminder(any, timeZone);
        if (next === undefined) return;
        expect(next).toBeGreaterThan(any.createdAt);
        expect(dateAt(next, timeZone) >= (any.quietUntil ?? '')).toBe(true);
      }),
    );
  });
});
