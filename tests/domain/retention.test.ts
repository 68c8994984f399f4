import type { Conversation, Stage } from '../../src/domain/conversation';
import { keptUntil, nextLook, retentionWakeUp } from '../../src/domain/retention';
import { days } from '../../src/domain/time';
import { conversationOf, newPair } from '../support/samples';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const of = (stage: Stage): Conversation => ({ ...conversationOf(newPair(), stage), createdAt: NOW });
const HELD: Stage = { is: 'held', at: NOW, soWhat: '', next: '2027-02-22' };
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

describe('A conversation is kept', () => {
  it('for as many months as it is told, to the full, from the day on which it was over', () => {
    expect(day(keptUntil(of(HELD), 24))).toBe('2028-11-23');
    expect(day(keptUntil(of({ is: 'declined', by: 'manager', word: '', at: NOW }), 1))).toBe('2026-12-23');
    expect(day(keptUntil(of({ is: 'cancelled', by: 'manager', word: '', startsAt: NOW + days(7) }), 1))).toBe(
      '2026-12-30',
    );
  });

  it('from its last date on, if nobody ever ended it', () => {
    expect(day(keptUntil(of({ is: 'agreed', by: 'manager', startsAt: NOW }), 1))).toBe('2026-12-23');
    expect(day(keptUntil(of({ is: 'proposed', by: 'manager', slots: [NOW + days(2), NOW] }), 1))).toBe('2026-12-25');
  });
});

describe('Its alarm', () => {
  it('rings each quarter, should a shorter time hold by then, and when its time is over', () => {
    const held = of(HELD);
    expect(retentionWakeUp(held, 24, NOW).due).toBe(NOW + days(91));
    expect(retentionWakeUp(held, 24, NOW + days(91)).due).toBe(NOW + days(182));
    expect(retentionWakeUp(held, 1, NOW).due).toBe(keptUntil(held, 1));
  });

  it('is one and the same, whenever it is set within that time', () => {
    const held = of(HELD);
    expect(retentionWakeUp(held, 24, NOW + days(40))).toEqual(retentionWakeUp(held, 24, NOW));
  });

  it('comes again for what has outlived its conversation', () => {
    expect(nextLook(NOW)).toBe(NOW + days(91));
  });
});
