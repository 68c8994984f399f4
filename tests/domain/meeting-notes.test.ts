import { apply, type Command } from '../../src/domain/command';
import { type Applied, LONGEST_NOTE, type Meeting } from '../../src/domain/meeting';
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

describe('Notes', () => {
  const secret = next(
    started,
    { id: 'n', do: 'note', note: 'n1', text: ' Ask for a raise ', private: true },
    'employee',
  );

  it('belong to their author, with the phase and the time', () => {
    const note = { id: 'n1', author: 'employee', text: 'Ask for a raise', at: NOW, phase: 0, private: true };
    expect(secret.notes).toEqual([note]);
  });

  it('answer for the other’s private note exactly as for none', () => {
    const edit = (note: string): Command => ({ id: 'e', do: 'edit-note', note, text: 'mine now' });
    const remove = (note: string): Command => ({ id: 'r', do: 'remove-note', note });
    for (const command of [edit, remove]) {
      expect(apply(secret, command('n1'), 'manager', NOW)).toEqual(apply(secret, command('never'), 'manager', NOW));
    }
  });

  it('are changed by their author alone, though both read the shared ones', () => {
    const shared = next(
      started,
      { id: 'n', do: 'note', note: 'n1', text: 'Likes research', private: false },
      'manager',
    );
    const edit: Command = { id: 'e', do: 'edit-note', note: 'n1', text: 'Loves research' };
    expect(apply(shared, edit, 'employee', NOW)).toEqual({ refused: 'not-yours' });
    expect(next(shared, edit, 'manager').notes[0]?.text).toBe('Loves research');
    expect(next(shared, { id: 'r', do: 'remove-note', note: 'n1' }, 'manager').notes).toEqual([]);
  });

  it('say something, and not too much', () => {
    const note = (text: string): Command => ({ id: 'n', do: 'note', note: 'n', text, private: false });
    expect(apply(started, note(' '), 'manager', NOW)).toEqual({ refused: 'empty' });
    expect(apply(started, note('x'.repeat(LONGEST_NOTE + 1)), 'manager', NOW)).toEqual({ refused: 'too-long' });
  });
});
