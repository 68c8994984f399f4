import type { Conversation } from '../../src/domain/conversation';
import { acceptMove } from '../../src/domain/keep-date';
import { isPassed, toldOfMissed } from '../../src/domain/missed-date';
import { minutes } from '../../src/domain/time';
import { at, planned } from '../support/clicks';

const startsAt = at(24);
const move = { by: 'employee', slots: [at(48), at(50)], reason: 'A school play.' } as const;
const agreed: Conversation = { ...planned(), stage: { is: 'agreed', by: 'employee', startsAt } };
const asked: Conversation = { ...agreed, stage: { is: 'agreed', by: 'employee', startsAt, move } };
const cancelled: Conversation = { ...agreed, stage: { is: 'cancelled', by: 'manager', word: '', startsAt } };

describe('A date that has passed', () => {
  const end = at(24.5);

  it('has passed a quarter of an hour after its end, for the plan knows no more', () => {
    expect(isPassed(agreed, end + minutes(15) - 1)).toBe(false);
    expect(isPassed(agreed, end + minutes(15))).toBe(true);
    expect(isPassed(cancelled, end + minutes(15))).toBe(false);
  });

  it('is no surprise while a request to move it can still be answered', () => {
    expect(isPassed(asked, at(30))).toBe(false);
    expect(isPassed(asked, at(50))).toBe(true);
  });

  it('remembers who was asked about it, until it moves', () => {
    const told = toldOfMissed(toldOfMissed(asked, 'employee'), 'employee');
    expect(told.stage).toMatchObject({ missedTold: ['employee'] });
    const moved = acceptMove(told, 'manager', at(48), at(30));
    expect(moved).toMatchObject({ moves: 1 });
    expect(moved).not.toHaveProperty('stage.missedTold');
  });
});
