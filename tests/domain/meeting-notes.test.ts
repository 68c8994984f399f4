import { apply, type Command } from '../../src/domain/command';
import { type Applied, LONGEST_NOTE, type Meeting, visibleTo } from '../../src/domain/meeting';
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

const EDIT = { id: 'e', do: 'edit-note', note: 'n1', text: 'Loves research', seen: 0, private: false } as const;

describe('Notes', () => {
  const secret = next(
    started,
    { id: 'n', do: 'note', note: 'n1', text: ' Ask for a raise ', private: true },
    'employee',
  );

  it('belong to their author, with the phase and the time', () => {
    const note = {
      id: 'n1',
      author: 'employee',
      text: 'Ask for a raise',
      at: NOW,
      phase: 0,
      private: true,
      wording: 0,
    };
    expect(secret.notes).toEqual([note]);
  });

  it('stay with the part they were written in, should that be over when they arrive', () => {
    const on = next(started, { id: 'g', do: 'go', from: 0, to: 2 });
    const late = (phase: number): Command => ({ id: 'n', do: 'note', note: 'n', text: 'Late', private: false, phase });
    expect(next(on, late(0)).notes).toMatchObject([{ phase: 0 }]);
    expect(next(on, late(40)).notes).toMatchObject([{ phase: 2 }]);
  });

  it('answer for the other’s private note exactly as for none', () => {
    const edit = (note: string): Command => ({ ...EDIT, note });
    const remove = (note: string): Command => ({ id: 'r', do: 'remove-note', note });
    const seen = (applied: Applied) => ('refused' in applied ? applied : visibleTo(applied, 'manager'));
    for (const command of [edit, remove]) {
      expect(seen(apply(secret, command('n1'), 'manager', NOW))).toEqual(
        seen(apply(secret, command('never'), 'manager', NOW)),
      );
    }
    expect(next(secret, edit('n1'), 'manager').notes).toEqual(expect.arrayContaining(secret.notes));
  });

  const shared = next(started, { id: 'n', do: 'note', note: 'n1', text: 'Likes research', private: false }, 'manager');

  it('that are shared are changed by both, and taken away by their author alone', () => {
    expect(next(shared, EDIT, 'employee').notes).toMatchObject([{ text: 'Loves research', author: 'manager' }]);
    expect(apply(shared, { id: 'r', do: 'remove-note', note: 'n1' }, 'employee', NOW)).toEqual({
      refused: 'not-yours',
    });
    expect(next(shared, { id: 'r', do: 'remove-note', note: 'n1' }, 'manager').notes).toEqual([]);
  });

  it('keep both texts when both change the same one at once, side by side', () => {
    const later = next(shared, { id: 'n2', do: 'note', note: 'n2', text: 'Later', private: false });
    const theirs = next(later, EDIT, 'manager');
    const both = next(theirs, { ...EDIT, id: 'e2', text: 'Research, if with people' }, 'employee');
    expect(both.notes.map(({ text, author }) => [text, author])).toEqual([
      ['Loves research', 'manager'],
      ['Research, if with people', 'employee'],
      ['Later', 'employee'],
    ]);
  });

  it('keep a text whose note was taken away while it was being changed', () => {
    const gone = next(secret, { id: 'r', do: 'remove-note', note: 'n1' });
    const kept = next(gone, { ...EDIT, private: true });
    expect(kept.notes).toMatchObject([{ text: 'Loves research', private: true }]);
  });

  it('say something, and not too much', () => {
    const note = (text: string): Command => ({ id: 'n', do: 'note', note: 'n', text, private: false });
    expect(apply(started, note(' '), 'manager', NOW)).toEqual({ refused: 'empty' });
    expect(apply(started, note('x'.repeat(LONGEST_NOTE + 1)), 'manager', NOW)).toEqual({ refused: 'too-long' });
  });
});
