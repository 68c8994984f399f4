import fc from 'fast-check';
import type { Action } from '../../src/domain/action';
import { morningAfter, type Owner } from '../../src/domain/quiet';
import { nextReminder, reminded } from '../../src/domain/reminder';
import { addDays, type Instant } from '../../src/domain/time';

const ZONE = 'Europe/Stockholm';

/** Taken on on a Sunday, due on a Friday. */
export const action: Action = {
  id: 'a1',
  conversation: 'c1',
  pair: { tenant: 't', manager: 'megan', employee: 'alex' },
  owner: 'employee',
  text: 'Ask Patti about her path',
  due: '2026-12-04',
  createdAt: Date.UTC(2026, 10, 22, 10),
  state: { is: 'open' },
};
export const promise: Action = { ...action, owner: 'manager' };
export const discovery: Action = { ...action, discovery: { question: 'What next?', followUp: false } };

/** Every moment at which a reminder would be sent, each `late` after its alarm. */
export function allMoments(first: Action, owner: Owner, late = 0): Instant[] {
  const moments: Instant[] = [];
  for (let current = first; moments.length < 50; ) {
    const moment = nextReminder(current, owner);
    if (moment === undefined) return moments;
    moments.push(moment + late);
    current = reminded(current, owner.timeZone, moment + late);
  }
  throw new Error('reminders without an end');
}
export const anyDate = fc.integer({ min: -40, max: 400 }).map((days) => addDays('2026-11-22', days));
export const anyAction: fc.Arbitrary<Action> = fc
  .record({
    base: fc.constantFrom(action, promise, discovery),
    due: anyDate,
    quiet: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    createdAt: fc.integer({ min: 0, max: 86_400_000 }),
  })
  .map(({ base, due, quiet, createdAt }) => ({
    ...base,
    due,
    createdAt: base.createdAt + createdAt,
    ...(quiet === undefined ? {} : { quietUntil: addDays('2026-11-23', quiet) }),
  }));
export const anyTime = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.constantFrom(0, 15, 30) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
export const anyOwner: fc.Arbitrary<Owner> = fc.record({
  timeZone: fc.constantFrom(
    'UTC',
    ZONE,
    'America/Los_Angeles',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ),
  settings: fc.record(
    {
      workingHours: fc.constantFrom(
        { from: '09:00', to: '17:00' },
        { from: '02:00', to: '10:00' },
        { from: '00:30', to: '04:00' },
      ),
      workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      daysOff: fc.array(anyDate, { maxLength: 60 }),
      quietHours: fc.record({ from: anyTime, to: anyTime }),
      paused: fc.record({ until: anyDate }),
    },
    { requiredKeys: ['workingHours', 'workingDays', 'daysOff'] },
  ),
});
/** Between the alarm and the reminder: nothing, a busy server, or one that stood still for days. */
export const anyDelay = fc.constantFrom(0, 60_000, 3_600_000 * 30);

/** How many good mornings lie between the two, the second one counted. */
export function morningsBetween(from: Instant, to: Instant, owner: Owner): number {
  let count = 0;
  for (let at = morningAfter(from, owner); at !== undefined && at <= to; at = morningAfter(at, owner)) count += 1;
  return count;
}
