import type { Meeting } from '../../src/domain/meeting';
import { meetingOf } from '../support/meetings';
import { type Acknowledged, type Left, lostOrDoubled } from './exactly-once';

const note: Acknowledged = { id: 'c1', leaves: { kind: 'note', id: 'n1', text: 'Teaching' } };
const action: Acknowledged = { id: 'c2', leaves: { kind: 'action', id: 'a1', text: 'Ask around' } };
const written = { id: 'n1', author: 'manager', text: 'Teaching', at: 1, phase: 0, private: true, wording: 0 } as const;
const drafted = { id: 'a1', owner: 'employee', text: 'Ask around', due: '2026-04-01' } as const;
const stored: Meeting = { ...meetingOf('30'), version: 2, applied: ['c1', 'c2'], notes: [written], actions: [drafted] };
const well: Left = {
  ...{ pair: 'pair 1', acknowledged: [note, action], stored, actions: 1 },
  shown: { manager: stored, employee: { ...stored, notes: [] } },
  recaps: { manager: 1, employee: 1 },
};

test('where everything is there once, nothing is said', () => {
  expect(lostOrDoubled(well)).toEqual([]);
});

test.each<[string, Partial<Left>, string]>([
  ['a meeting that is gone', { stored: undefined }, 'the meeting is not in the table'],
  ['a command that is lost', { stored: { ...stored, applied: ['c2'] } }, 'command c1 is there 0 times'],
  ['a command that is doubled', { stored: { ...stored, applied: ['c1', 'c2', 'c2'] } }, 'command c2 is there 2 times'],
  ['a change that nobody asked for', { stored: { ...stored, version: 3 } }, '2 commands acknowledged, 3 carried out'],
  ['a note that is lost', { stored: { ...stored, notes: [] } }, 'note n1 is there 0 times'],
  ['a note that is doubled', { stored: { ...stored, notes: [written, written] } }, 'note n1 is there 2 times'],
  [
    'an action with other words',
    { stored: { ...stored, actions: [{ ...drafted, text: 'No' }] } },
    'action a1 is there 0',
  ],
  ['an action that came of it twice', { actions: 2 }, '1 actions acknowledged, 2 came of it'],
  ['a panel that is behind', { shown: { ...well.shown, employee: undefined } }, 'the employee’s panel shows another'],
  [
    'a panel that shows too much',
    { shown: { manager: stored, employee: stored } },
    'the employee’s panel shows another',
  ],
  ['a recap that is lost', { recaps: { manager: 0, employee: 1 } }, 'the manager got 0 recaps'],
  ['a recap that is doubled', { recaps: { manager: 1, employee: 2 } }, 'the employee got 2 recaps'],
])('it says of %s', (_, otherwise, says) => {
  expect(lostOrDoubled({ ...well, ...otherwise })).toContainEqual(expect.stringContaining(`pair 1: ${says}`));
});
