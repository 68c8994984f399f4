import { apply, type Command } from '../../src/domain/command';
import { type Applied, type Meeting, MOST_ACTIONS } from '../../src/domain/meeting';
import type { Role } from '../../src/domain/pair';
import { meetingOf } from '../support/meetings';

const NOW = Date.UTC(2026, 10, 22, 10);
const started: Meeting = { ...meetingOf('30'), startedAt: NOW, runningSince: NOW };

function next(meeting: Meeting, command: Command, by: Role = 'employee'): Meeting {
  return accepted(apply(meeting, command, by, NOW));
}

function accepted(applied: Applied): Meeting {
  if ('refused' in applied) throw new Error(`refused: ${applied.refused}`);
  return applied;
}

describe('Actions on the spot', () => {
  const act = (action: string): Command => ({
    id: `c-${action}`,
    do: 'act',
    action,
    owner: 'manager',
    text: 'Introduce Alex',
    due: '2026-12-04',
  });

  it('have one owner, and can be handed over', () => {
    const handed = next(next(started, act('a1')), { id: 'h', do: 'hand-over', action: 'a1', owner: 'employee' });
    expect(handed.actions).toEqual([{ id: 'a1', owner: 'employee', text: 'Introduce Alex', due: '2026-12-04' }]);
  });

  it('refuse what is not there, and more than anyone could keep', () => {
    expect(apply(started, { id: 'h', do: 'hand-over', action: 'a1', owner: 'employee' }, 'manager', NOW)).toEqual({
      refused: 'no-such-action',
    });
    const full = Array.from({ length: MOST_ACTIONS }, (_, index) => `a${index}`).reduce(
      (meeting, id) => next(meeting, act(id)),
      started,
    );
    expect(apply(full, act('one-more'), 'manager', NOW)).toEqual({ refused: 'too-many' });
  });
});
