import type { Action } from '../../../src/domain/action';
import { days } from '../../../src/domain/time';
import { type Reminder, reminderCard } from '../../../src/features/actions/reminder-card';
import { buttonsOf, inputsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { NOW, PAIR, PEOPLE } from '../../support/talk';

const action: Action = {
  id: 'a1',
  conversation: 'talk-1',
  pair: PAIR,
  owner: 'employee',
  text: 'Ask Patti about her path',
  due: '2026-12-04',
  createdAt: NOW,
  state: { is: 'open' },
};
const DUE = Date.parse('2026-12-04T08:00:00Z');
const reminder: Reminder = { action, owner: PEOPLE.employee, other: 'Megan Bowen', now: DUE };
const titleAt = (now: number) => textIn(reminderCard({ ...reminder, now })).split('\n')[0];

describe('The reminder card', () => {
  it.each<[string, Partial<Reminder>]>([
    ['open', {}],
    ['at its last', { isLast: true }],
    ['with a note', { note: 'Moved to Friday.' }],
    ['done', { action: { ...action, state: { is: 'done', at: NOW } } }],
    ['dropped', { action: { ...action, state: { is: 'dropped', at: NOW, reason: 'no' } } }],
    [
      'hostile',
      { action: { ...action, text: HOSTILE }, other: HOSTILE, typed: { id: 'a1', due: '', reason: HOSTILE } },
    ],
  ])('keeps the rules of cards when it is %s', (_, change) => {
    expect(brokenRules(reminderCard({ ...reminder, ...change }))).toEqual([]);
  });

  it('says how near the day is', () => {
    const titles = [-5, -1, 0, 1, 7].map((count) => titleAt(DUE + days(count)));
    expect(titles).toEqual(['Due in 5 days', 'Due tomorrow', 'Due today', 'Due yesterday', 'Due 7 days ago']);
  });

  it('speaks of a commitment and of a promise in their own words', () => {
    expect(textIn(reminderCard(reminder))).toContain('You agreed on this with Megan Bowen');
    const promise = { ...reminder, action: { ...action, owner: 'manager' as const } };
    expect(textIn(reminderCard(promise))).toContain('You promised this to Megan Bowen');
  });

  it('asks for a reason before it lets go, and for nothing else', () => {
    const required = [...inputsOf(reminderCard(reminder))].filter(([, { isRequired }]) => isRequired);
    expect(required.map(([id]) => id)).toEqual(['reason-a1']);
  });

  it('has one primary button, and none once the action is closed', () => {
    expect(buttonsOf(reminderCard(reminder)).map(({ verb }) => verb)).toEqual([
      'action.done',
      'action.snooze',
      'action.snooze',
      'action.date',
      'action.drop',
    ]);
    const closed = { ...reminder, action: { ...action, state: { is: 'done' as const, at: NOW } } };
    expect(buttonsOf(reminderCard(closed))).toEqual([]);
  });

  it('asks at its last whether it still matters', () => {
    expect(textIn(reminderCard({ ...reminder, isLast: true }))).toContain('Does it still matter?');
  });
});
