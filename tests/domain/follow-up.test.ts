import type { Action } from '../../src/domain/action';
import { followUpHanded, followUpSlots, followUpWakeUps, isToFollowUp } from '../../src/domain/follow-up';
import { minutes } from '../../src/domain/time';
import { actionOf, newPair } from '../support/samples';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const discovery = (followUp = true) => ({ question: 'What energises you?', followUp });
const action = (more: Partial<Action> = {}) => actionOf(newPair(), { discovery: discovery(), ...more });

describe('A question that is to be come back to', () => {
  it('wakes its owner a moment after the close', () => {
    const { id, pair, createdAt, ...rest } = action();
    expect(followUpWakeUps({ id, pair, createdAt, ...rest })).toEqual([
      { kind: 'follow-up', due: createdAt + 1000, pair, subject: id, reader: 'employee' },
    ]);
  });

  it('is one that was wanted, is open, and whose invitation nobody has yet', () => {
    const others = [
      actionOf(newPair()),
      action({ discovery: discovery(false) }),
      action({ state: { is: 'done', at: NOW } }),
      followUpHanded(action()),
    ];
    expect(others.map(isToFollowUp)).toEqual([false, false, false, false]);
    expect(others.flatMap(followUpWakeUps)).toEqual([]);
    expect(isToFollowUp(action())).toBe(true);
  });
});

describe('Times to come back to it', () => {
  const slots = (due: string, taken: { startsAt: number; endsAt: number }[] = [], now = NOW) =>
    followUpSlots({ due }, { timeZone: 'Europe/Stockholm', taken, length: minutes(15), now }).map((slot) =>
      new Date(slot).toISOString(),
    );

  it('are on the two working days after it is due, at ten on the owner’s clock', () => {
    expect(slots('2026-12-03')).toEqual(['2026-12-04T09:00:00.000Z', '2026-12-07T09:00:00.000Z']);
    expect(slots('2026-12-05')).toEqual(['2026-12-07T09:00:00.000Z', '2026-12-08T09:00:00.000Z']);
  });

  it('are ahead, however long ago it was due', () => {
    expect(slots('2026-10-01')[0]).toBe('2026-11-23T09:00:00.000Z');
  });

  it('are free: in the afternoon, or on the next day', () => {
    const ten = Date.parse('2026-12-04T09:00:00Z');
    const span = (startsAt: number) => ({ startsAt, endsAt: startsAt + minutes(30) });
    expect(slots('2026-12-03', [span(ten)])[0]).toBe('2026-12-04T13:00:00.000Z');
    expect(slots('2026-12-03', [span(ten), span(ten + minutes(240))])[0]).toBe('2026-12-07T09:00:00.000Z');
  });
});
