import fc from 'fast-check';
import { apply, type Command } from '../../src/domain/command';
import type { Meeting } from '../../src/domain/meeting';
import { drift, pause, phaseAt, spentAt, timeLeft } from '../../src/domain/meeting-clock';
import { minutes } from '../../src/domain/time';
import { meetingOf } from '../support/meetings';

const START = Date.UTC(2026, 10, 22, 10);
const running: Meeting = { ...meetingOf('30'), startedAt: START, runningSince: START };

describe('The clock of a meeting', () => {
  it('is full and stands still before the start', () => {
    expect(timeLeft(meetingOf('30'), START + minutes(5))).toEqual({ phase: minutes(2), total: minutes(30) });
  });

  it('counts down in the phase and in all', () => {
    expect(timeLeft(running, START + minutes(1))).toEqual({ phase: minutes(1), total: minutes(29) });
  });

  it('goes below nought when the time is over, and never stops by itself', () => {
    expect(timeLeft(running, START + minutes(33))).toEqual({ phase: -minutes(31), total: -minutes(3) });
  });

  it('stands while it is paused', () => {
    const paused = pause(running, START + minutes(1));
    expect(paused).not.toHaveProperty('runningSince');
    expect(timeLeft(paused, START + minutes(50))).toEqual(timeLeft(running, START + minutes(1)));
  });

  it('does not run backwards for a reader whose clock is behind', () => {
    expect(spentAt(running, START - minutes(10))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('knows which phase is at a place in the agenda, and that there is none beyond it', () => {
    expect(phaseAt(running, 1)).toMatchObject({ id: 'been', minutes: 6 });
    expect([-1, 6, 0.5].map((index) => phaseAt(running, index))).toEqual([undefined, undefined, undefined]);
  });
});

describe('What one part does to the rest', () => {
  const go = (meeting: Meeting, to: number, now: number): Meeting =>
    apply(meeting, { id: `${to}`, do: 'go', from: meeting.phase, to }, 'manager', now) as Meeting;
  const extended = (meeting: Meeting, phase: number, added: number) =>
    apply(meeting, { id: `e${phase}-${added}`, do: 'extend', phase, added }, 'manager', START);

  it('is nothing while each keeps to its time', () => {
    expect(drift(running, START + minutes(2))).toBe(0);
  });

  it('is time saved by going on early', () => {
    expect(drift(go(running, 1, START + minutes(1)), START + minutes(1))).toBe(-minutes(1));
  });

  it('is time lost by overrunning, minute by minute', () => {
    expect(drift(running, START + minutes(5))).toBe(minutes(3));
    expect(drift(go(running, 1, START + minutes(5)), START + minutes(6))).toBe(minutes(3));
  });

  it('is time saved by skipping, and going back takes up what is left of a part', () => {
    const skipped = go(go(running, 1, START + minutes(2)), 3, START + minutes(3));
    expect(drift(skipped, START + minutes(3))).toBe(-minutes(12));
    expect(drift(go(skipped, 2, START + minutes(3)), START + minutes(3))).toBe(-minutes(5));
  });

  it('is time added, once, however often the same is asked for', () => {
    const more = extended(running, 0, 2) as Meeting;
    expect(drift(more, START)).toBe(minutes(2));
    expect(timeLeft(more, START)).toEqual({ phase: minutes(4), total: minutes(30) });
    expect(
      drift(apply(more, { id: 'again', do: 'extend', phase: 0, added: 2 }, 'employee', START) as Meeting, START),
    ).toBe(minutes(2));
  });

  it.each([
    [9, 2, 'no-such-phase'],
    [0, -1, 'too-many-minutes'],
    [0, 61, 'too-many-minutes'],
  ])('does not give phase %s %s minutes more', (phase, added, refused) => {
    expect(extended(running, phase, added)).toEqual({ refused });
  });
});

type Step = { wait: number; command: 'pause' | 'resume' | 'go'; to: number };
const steps = fc.array(
  fc.record<Step>({
    wait: fc.integer({ min: 0, max: minutes(10) }),
    command: fc.constantFrom('pause', 'resume', 'go'),
    to: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 30 },
);

describe('However two people pause, resume and move about', () => {
  it('every moment with a running clock is counted once, in one phase', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        let meeting = running;
        let now = START;
        let ran = 0;
        walk.forEach((step, index) => {
          now += step.wait;
          if (meeting.runningSince !== undefined) ran += step.wait;
          const applied = apply(meeting, commandOf(step, meeting, `c${index}`), 'manager', now);
          if (!('refused' in applied)) meeting = applied;
        });
        expect(spentAt(meeting, now).reduce((sum, part) => sum + part, 0)).toBe(ran);
        expect(timeLeft(meeting, now).total).toBe(minutes(30) - ran);
      }),
    );
  });
});

function commandOf({ command, to }: Step, meeting: Meeting, id: string): Command {
  return command === 'go' ? { id, do: 'go', from: meeting.phase, to } : { id, do: command };
}
