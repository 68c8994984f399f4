// One file, since the properties at its end are drawn from every command above.
import fc from 'fast-check';
import { PATH_CELLS } from '../../src/domain/career-map';
import { apply, type Command } from '../../src/domain/command';
import { type Applied, LONGEST_SO_WHAT, type Meeting, visibleTo } from '../../src/domain/meeting';
import { otherRole, ROLES, type Role } from '../../src/domain/pair';
import { minutes } from '../../src/domain/time';
import { meetingOf } from '../support/meetings';

const NOW = Date.UTC(2026, 10, 22, 10);
const fresh = meetingOf('30');
const started = next(fresh, { id: 'start', do: 'start' });

function next(meeting: Meeting, command: Command, by: Role = 'employee', now = NOW): Meeting {
  return accepted(apply(meeting, command, by, now));
}

function accepted(applied: Applied): Meeting {
  if ('refused' in applied) throw new Error(`refused: ${applied.refused}`);
  return applied;
}

describe('Starting and going on', () => {
  it('starts the clock once, whoever clicks a second time', () => {
    const again = next(started, { id: 'start-2', do: 'start' }, 'manager', NOW + minutes(1));
    expect(again).toMatchObject({ startedAt: NOW, runningSince: NOW });
  });

  it.each<Command>([
    { id: 'x', do: 'resume' },
    { id: 'x', do: 'go', from: 0, to: 1 },
    { id: 'x', do: 'close' },
  ])('does not $do before the start', (command) => {
    expect(apply(fresh, command, 'manager', NOW)).toEqual({ refused: 'not-started' });
  });

  it('moves on once when both click "next" in the same moment', () => {
    const moved = next(started, { id: 'a', do: 'go', from: 0, to: 1 }, 'manager');
    expect(apply(moved, { id: 'b', do: 'go', from: 0, to: 1 }, 'employee', NOW)).toEqual({ refused: 'moved-on' });
    expect(moved.phase).toBe(1);
  });

  it('goes to no phase that the agenda does not have', () => {
    expect(apply(started, { id: 'a', do: 'go', from: 0, to: 6 }, 'manager', NOW)).toEqual({ refused: 'no-such-phase' });
  });

  it('keeps a paused clock paused when it goes on', () => {
    const paused = next(started, { id: 'p', do: 'pause' }, 'manager', NOW + minutes(1));
    expect(next(paused, { id: 'g', do: 'go', from: 0, to: 1 }, 'manager', NOW + minutes(9))).toMatchObject({
      phase: 1,
      spent: [minutes(1), 0, 0, 0, 0, 0],
    });
  });

  it('starts each phase at its first prompt', () => {
    const asked = next(started, { id: 'q', do: 'ask', phase: 0, prompt: 1 });
    expect(next(asked, { id: 'g', do: 'go', from: 0, to: 1 }).prompt).toBe(0);
  });
});

describe('Asking', () => {
  it.each([-1, 0.5, 3])('knows no prompt number %s in the opening', (prompt) => {
    expect(apply(started, { id: 'q', do: 'ask', phase: 0, prompt }, 'manager', NOW)).toEqual({
      refused: 'no-such-prompt',
    });
  });

  it('does not change the prompt of a phase that the other one has left', () => {
    const moved = next(started, { id: 'g', do: 'go', from: 0, to: 1 });
    expect(apply(moved, { id: 'q', do: 'ask', phase: 0, prompt: 1 }, 'manager', NOW)).toEqual({ refused: 'moved-on' });
  });

  it('has room for own questions in the first phase after the opening, and in no other', () => {
    const own = meetingOf('30', [{ own: 'One?' }, { prompt: 'proud' }, { own: 'Two?' }]);
    expect(own.agenda.map(({ prompts }) => prompts.filter((id) => id.startsWith('own-')))).toEqual([
      [],
      ['own-1', 'own-2'],
      ...Array(4).fill([]),
    ]);
    const talk = next({ ...own, startedAt: NOW }, { id: 'g', do: 'go', from: 0, to: 1 });
    const count = talk.agenda[1]?.prompts.length ?? 0;
    const ask = (prompt: number): Command => ({ id: `q${prompt}`, do: 'ask', phase: 1, prompt });
    expect(next(talk, ask(count - 1)).prompt).toBe(count - 1);
    expect(apply(talk, ask(count), 'manager', NOW)).toEqual({ refused: 'no-such-prompt' });
  });
});

describe('Of two states of a meeting', () => {
  it('the later has the higher version, and a repeated command makes none', () => {
    const note: Command = { id: 'n', do: 'note', note: 'n', text: 'x', private: true };
    const noted = next(started, note);
    expect(noted.version).toBe(started.version + 1);
    expect(next(noted, note).version).toBe(noted.version);
  });
});

describe('Closing', () => {
  const said = next(started, { id: 's', do: 'so-what', text: 'I will try design for a month' });

  const agreed = [
    { id: 'a', do: 'agree-cadence', cadence: 'monthly' } as const,
    { id: 'b', do: 'take-baton', taken: true } as const,
  ].reduce((meeting: Meeting, command) => next(meeting, command), said);

  it('waits for the "So what?", which is the employee’s to say', () => {
    expect(apply(started, { id: 'c', do: 'close' }, 'manager', NOW)).toEqual({ refused: 'so-what-missing' });
    expect(apply(started, { id: 's', do: 'so-what', text: 'mine' }, 'manager', NOW)).toEqual({ refused: 'not-yours' });
    const long = 'x'.repeat(LONGEST_SO_WHAT + 1);
    expect(apply(started, { id: 's', do: 'so-what', text: long }, 'employee', NOW)).toEqual({ refused: 'too-long' });
  });

  it('waits until they have agreed when to talk next, and the employee arranges it', () => {
    expect(apply(said, { id: 'c', do: 'close' }, 'manager', NOW)).toEqual({ refused: 'cadence-missing' });
    const when = next(said, { id: 'a', do: 'agree-cadence', cadence: 'monthly' }, 'manager');
    expect(apply(when, { id: 'c', do: 'close' }, 'manager', NOW)).toEqual({ refused: 'baton-missing' });
    expect(apply(when, { id: 'b', do: 'take-baton', taken: true }, 'manager', NOW)).toEqual({ refused: 'not-yours' });
  });

  it('takes a day of their own for the next one, if it is still to come and no plan for another life', () => {
    const on = (day: string) => apply(said, { id: 'o', do: 'agree-cadence', cadence: { on: day } }, 'manager', NOW);
    expect(on('2027-01-14')).toMatchObject({ cadence: { on: '2027-01-14' } });
    expect(on('2020-01-14')).toEqual({ refused: 'date-past' });
    expect(on('2099-01-14')).toEqual({ refused: 'date-far' });
  });

  it('is read together first by whoever wants to, and going back to the talk ends that', () => {
    expect(apply(said, { id: 'r', do: 'review', on: true }, 'manager', NOW)).toEqual({ refused: 'cadence-missing' });
    const reading = next(agreed, { id: 'r', do: 'review', on: true });
    expect(reading.reviewing).toBe(true);
    expect(next(reading, { id: 'r2', do: 'review', on: false }, 'manager').reviewing).toBe(false);
    expect(next(reading, { id: 'g', do: 'go', from: 0, to: 4 }).reviewing).toBe(false);
  });

  it('stops the clock, and nothing changes afterwards', () => {
    const closed = next(agreed, { id: 'c', do: 'close' }, 'manager', NOW + minutes(3));
    expect(closed).toMatchObject({ closedAt: NOW + minutes(3), spent: [minutes(3), 0, 0, 0, 0, 0] });
    expect(closed).not.toHaveProperty('runningSince');
    expect(apply(closed, { id: 'z', do: 'start' }, 'manager', NOW)).toEqual({ refused: 'closed' });
    expect(next(closed, { id: 'c', do: 'close' }, 'manager', NOW + minutes(9))).toBe(closed);
  });
});

const role = fc.constantFrom(...ROLES);
const id = fc.constantFrom('1', '2', '3', '4', '5');
const text = fc.constantFrom('', 'a thought', 'another thought');
const index = fc.integer({ min: -1, max: 8 });
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    id: fc.uuid(),
    do: fc.constantFrom('start' as const, 'pause' as const, 'resume' as const, 'close' as const),
  }),
  fc.record({ id: fc.uuid(), do: fc.constant('go' as const), from: index, to: index }),
  fc.record({ id: fc.uuid(), do: fc.constant('ask' as const), phase: index, prompt: index }),
  fc.record({ id: fc.uuid(), do: fc.constant('note' as const), note: id, text, private: fc.boolean() }),
  fc.record({
    id: fc.uuid(),
    do: fc.constant('edit-note' as const),
    note: id,
    text,
    seen: fc.nat(2),
    private: fc.boolean(),
  }),
  fc.record({ id: fc.uuid(), do: fc.constant('remove-note' as const), note: id }),
  fc.record({
    id: fc.uuid(),
    do: fc.constant('act' as const),
    action: id,
    owner: role,
    text,
    due: fc.constant('2026-12-04'),
  }),
  fc.record({ id: fc.uuid(), do: fc.constant('hand-over' as const), action: id, owner: role }),
  fc.record({ id: fc.uuid(), do: fc.constant('so-what' as const), text }),
  fc.record({
    id: fc.uuid(),
    do: fc.constant('extend' as const),
    phase: index,
    added: fc.integer({ min: -2, max: 70 }),
  }),
  fc.record({ id: fc.uuid(), do: fc.constant('park' as const), topic: id, text }),
  fc.record({
    id: fc.uuid(),
    do: fc.constant('write-goal' as const),
    cell: fc.constantFrom('goal', 'level'),
    text,
    was: text,
  }),
  fc.record({
    id: fc.uuid(),
    do: fc.constant('write-path' as const),
    path: id,
    cell: fc.constantFrom(...PATH_CELLS),
    text,
    was: text,
  }),
  fc.record({ id: fc.uuid(), do: fc.constant('take-baton' as const), taken: fc.boolean() }),
  fc.record({ id: fc.uuid(), do: fc.constant('review' as const), on: fc.boolean() }),
);
const anyTalk = fc.array(fc.record({ command: anyCommand, by: role }), { maxLength: 40 });

function held(talk: { command: Command; by: Role }[]): Meeting {
  return talk.reduce((meeting, { command, by }) => {
    const applied = apply(meeting, command, by, NOW);
    return 'refused' in applied ? meeting : applied;
  }, fresh);
}

describe('Whatever two people do, in whatever order', () => {
  it('a command that arrives twice does its work once', () => {
    fc.assert(
      fc.property(anyTalk, anyCommand, role, (talk, command, by) => {
        const once = apply(held(talk), command, by, NOW);
        if (!('refused' in once)) expect(apply(once, command, by, NOW + minutes(1))).toBe(once);
      }),
    );
  });

  it('the meeting stays inside its agenda', () => {
    fc.assert(
      fc.property(anyTalk, (talk) => {
        const meeting = held(talk);
        expect(meeting.agenda[meeting.phase]?.prompts[meeting.prompt]).toBeDefined();
      }),
    );
  });

  it('a private note is never in what the other one sees, and no word of it changes by the other’s hand', () => {
    fc.assert(
      fc.property(anyTalk, anyCommand, role, (talk, command, by) => {
        const before = held(talk);
        const hidden = before.notes.filter((note) => note.private && note.author === otherRole(by));
        const visible = visibleTo(before, by).notes;
        expect(visible.some((note) => hidden.includes(note))).toBe(false);
        const applied = apply(before, command, by, NOW);
        if (!('refused' in applied)) expect(applied.notes).toEqual(expect.arrayContaining(hidden));
      }),
    );
  });
});
