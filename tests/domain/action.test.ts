import {
  type Action,
  type Changed,
  complete,
  drop,
  isOpen,
  kindOf,
  LONGEST_ACTION,
  ownerOf,
  reschedule,
  snooze,
  UNDO_FOR,
  undo,
} from '../../src/domain/action';

const NOW = Date.UTC(2026, 10, 22, 10);
const TODAY = '2026-11-22';

const action: Action = {
  id: 'a1',
  conversation: 'c1',
  pair: { tenant: 't', manager: 'megan', employee: 'alex' },
  owner: 'employee',
  text: 'Shadow the design team for a day',
  due: '2026-12-04',
  createdAt: NOW,
  state: { is: 'open' },
};

const changes: [string, (action: Action, by: 'manager' | 'employee') => Changed][] = [
  ['done', (it, by) => complete(it, by, NOW)],
  ['snoozed', (it, by) => snooze(it, by, '2026-11-25', TODAY)],
  ['moved', (it, by) => reschedule(it, by, '2026-12-18', TODAY, NOW)],
  ['dropped', (it, by) => drop(it, by, 'The team was dissolved', NOW)],
];

describe('An action', () => {
  it('is the employee’s commitment or the manager’s promise', () => {
    expect(kindOf(action)).toBe('commitment');
    expect(kindOf({ ...action, owner: 'manager' })).toBe('promise');
    expect(ownerOf({ ...action, owner: 'manager' })).toBe('megan');
  });

  it.each(changes)('is %s by its owner alone', (_, change) => {
    expect(change(action, 'manager')).toEqual({ refused: 'not-yours' });
    expect(change(action, 'employee')).not.toHaveProperty('refused');
  });

  it.each(changes)('is not %s once it is done', (_, change) => {
    expect(change({ ...action, state: { is: 'done', at: NOW } }, 'employee')).toEqual({ refused: 'already-done' });
  });

  it.each(changes)('is not %s once it was dropped', (_, change) => {
    const dropped: Action = { ...action, state: { is: 'dropped', at: NOW, reason: 'No longer needed' } };
    expect(change(dropped, 'employee')).toEqual({ refused: 'already-dropped' });
  });

  it.each(changes)('stays as it was in the hands of the caller when it is %s', (_, change) => {
    const before = structuredClone(action);
    change(action, 'employee');
    expect(action).toEqual(before);
  });

  it('keeps its date when it is snoozed, and is open still', () => {
    const snoozed = snooze(action, 'employee', '2026-11-25', TODAY);
    expect(snoozed).toEqual({ ...action, quietUntil: '2026-11-25' });
    expect(isOpen(snoozed as Action)).toBe(true);
  });

  it('is snoozed to a later day only', () => {
    expect(snooze(action, 'employee', TODAY, TODAY)).toEqual({ refused: 'date-past' });
  });

  it('may be moved to today, but not to yesterday', () => {
    expect(reschedule(action, 'employee', TODAY, TODAY, NOW)).toMatchObject({ due: TODAY });
    expect(reschedule(action, 'employee', '2026-11-21', TODAY, NOW)).toEqual({ refused: 'date-past' });
  });

  it('is asked after from the beginning when a new date is agreed', () => {
    const asked = { ...action, quietUntil: '2026-12-24', reminders: 3, remindedAt: NOW - 1 };
    const moved = reschedule(asked, 'employee', '2026-12-01', TODAY, NOW);
    expect(moved).toEqual({ ...action, due: '2026-12-01', since: NOW, remindedAt: NOW - 1 });
  });

  it('is let go with a reason only, and the reason is kept short', () => {
    expect(drop(action, 'employee', '  \n', NOW)).toEqual({ refused: 'reason-missing' });
    const dropped = drop(action, 'employee', ` ${'x'.repeat(LONGEST_ACTION + 50)}`, NOW);
    expect(dropped).toMatchObject({ state: { is: 'dropped', at: NOW, reason: 'x'.repeat(LONGEST_ACTION) } });
  });

  it.each(['done', 'dropped'] as const)('is opened again by its owner within ten minutes of being %s', (is) => {
    const closed: Action = { ...action, state: { is, at: NOW, reason: 'x' } as Action['state'] };
    expect(undo(closed, 'employee', NOW + UNDO_FOR)).toEqual(action);
    expect(undo(closed, 'employee', NOW + UNDO_FOR + 1)).toEqual({ refused: 'undo-late' });
    expect(undo(closed, 'manager', NOW)).toEqual({ refused: 'not-yours' });
  });

  it('cannot be opened again when it is open', () => {
    expect(undo(action, 'employee', NOW)).toEqual({ refused: 'still-open' });
  });
});
