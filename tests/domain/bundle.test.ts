import fc from 'fast-check';
import type { Action } from '../../src/domain/action';
import { alarmFor, morningOf } from '../../src/domain/bundle';
import type { Person } from '../../src/domain/person';
import { addDays, instantAt } from '../../src/domain/time';

const ALEX: Person = { tenant: 't', id: 'alex', name: 'Alex', timeZone: 'Europe/Stockholm', locale: 'en' };
const at = (date: string, time = '09:00') => instantAt(date, time, ALEX.timeZone);

const action = (id: string, due: string, change: Partial<Action> = {}): Action => ({
  id,
  conversation: 'c1',
  pair: { tenant: 't', manager: 'megan', employee: 'alex' },
  owner: 'employee',
  text: 'Ask Patti',
  due,
  createdAt: at('2026-11-22', '11:00'),
  state: { is: 'open' },
  ...change,
});

describe('A morning', () => {
  it('brings everything of one owner at once, of all their pairs, and says when the next one is', () => {
    const asManager = action('b', '2026-12-04', {
      pair: { tenant: 't', manager: 'alex', employee: 'lynne' },
      owner: 'manager',
    });
    const hers = action('c', '2026-12-04', { owner: 'manager' });
    const all = [action('a', '2026-12-04'), asManager, hers, action('d', '2026-12-18')];
    const morning = morningOf(all, ALEX, at('2026-12-04'));
    expect(morning.due.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(morning.next).toBe(at('2026-12-07'));
  });

  it('says nothing at a bad moment, and comes back at the next good one', () => {
    const late = [action('a', '2026-12-04')];
    expect(morningOf(late, ALEX, at('2026-12-04', '22:00'))).toEqual({ due: [], next: at('2026-12-07') });
    expect(morningOf(late, ALEX, at('2026-12-01'))).toEqual({ due: [], next: at('2026-12-03') });
  });

  it('has nothing to say, and nothing to come back for, when all is closed', () => {
    const done = action('a', '2026-12-04', { state: { is: 'done', at: 1 } });
    expect(morningOf([done], ALEX, at('2026-12-04'))).toEqual({ due: [] });
    expect(alarmFor([done], ALEX)).toBeUndefined();
  });

  it('needs one alarm for all that falls on it', () => {
    const all = [action('a', '2026-12-18'), action('b', '2026-12-04'), action('c', '2026-12-04')];
    expect(alarmFor(all, ALEX)).toEqual({
      kind: 'morning',
      due: at('2026-12-03'),
      person: { tenant: 't', id: 'alex' },
    });
  });

  it('is the same in whatever order its actions are found', () => {
    const days = fc.array(fc.integer({ min: -10, max: 20 }), { minLength: 1, maxLength: 8 });
    const shuffled = days
      .map((counts) => counts.map((count, index) => action(`a${index}`, addDays('2026-11-30', count))))
      .chain((actions) => fc.tuple(fc.constant(actions), fc.shuffledSubarray(actions, { minLength: actions.length })));
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: 30 }), ([one, other], later) => {
        const now = at(addDays('2026-11-23', later));
        expect(morningOf(other, ALEX, now)).toEqual(morningOf(one, ALEX, now));
      }),
    );
  });
});
