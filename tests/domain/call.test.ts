import fc from 'fast-check';
import { type CallNews, hasTalked, heard, heldIn, isOn, shownTheWay } from '../../src/domain/call';
import type { Call } from '../../src/domain/conversation';
import { days, minutes } from '../../src/domain/time';
import { conversationWith, MONDAY } from '../support/invite-views';

const agreed = (startsAt = MONDAY, id = 'c1', call?: Call) =>
  conversationWith({ id, stage: { is: 'agreed', by: 'employee', startsAt }, ...(call && { call }) });
const begun = (at = MONDAY, id = 'call-1'): CallNews => ({ id, is: 'begun', at });
const ended = (at = MONDAY + minutes(30), id = 'call-1'): CallNews => ({ id, is: 'ended', at });

describe('The conversation that a call belongs to', () => {
  it('is the one whose date is now, give or take an hour', () => {
    const theirs = [agreed(MONDAY + days(1), 'tuesday'), agreed(MONDAY, 'monday')];
    const held = (minute: number) => heldIn(theirs, begun(MONDAY + minutes(minute)))?.id;
    expect([-61, -60, 0, 90, 91].map(held)).toEqual([undefined, 'monday', 'monday', 'monday', undefined]);
  });

  it('is the one that is known to be held in it, however long it takes', () => {
    const known = agreed(MONDAY, 'known', { id: 'call-1', startedAt: MONDAY });
    const other = agreed(MONDAY + minutes(180), 'other');
    expect(heldIn([other, known], ended(MONDAY + minutes(200)))).toBe(known);
    expect(heldIn([other, known], begun(MONDAY + minutes(200), 'call-2'))).toBe(other);
  });

  it('is another one when the same meeting is held again on another day', () => {
    const missed = agreed(MONDAY, 'missed', { id: 'call-1', startedAt: MONDAY });
    const next = agreed(MONDAY + days(7), 'next');
    expect(heldIn([missed, next], begun(MONDAY + days(7)))).toBe(next);
  });

  it('is none without a date, and none that is over', () => {
    const held = conversationWith({
      stage: { is: 'held', at: MONDAY, soWhat: '', next: '2027-02-22' },
      call: { id: 'call-1' },
    });
    expect(heldIn([held, conversationWith()], begun())).toBeUndefined();
  });
});

describe('What is known of a call', () => {
  const news = fc.record({
    id: fc.constant('call-1'),
    is: fc.constantFrom<CallNews['is']>('begun', 'ended'),
    at: fc.integer({ min: 0, max: 180 }).map((minute) => MONDAY + minutes(minute)),
  });

  it('is the same in whatever order the news come, and however often', () => {
    const inOrders = fc
      .array(news, { minLength: 1, maxLength: 6 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })));
    fc.assert(
      fc.property(inOrders, ([all, shuffled]) => {
        expect(shuffled.reduce(heard, agreed())).toEqual(all.reduce(heard, agreed()));
      }),
    );
  });

  it('is the very same conversation when the news is none', () => {
    const known = heard(agreed(), begun());
    expect(heard(known, begun())).toBe(known);
    expect(heard(known, begun(MONDAY - 1))).toBe(known);
  });

  it('is on from its beginning to its end, and again when people come back', () => {
    const calls = [begun(), ended(), begun(MONDAY + minutes(31))].map(
      (_, last, all) => all.slice(0, last + 1).reduce(heard, agreed()).call,
    );
    expect(calls.map((call) => call && isOn(call))).toEqual([true, false, true]);
  });

  it('gives way to another call only when that begins later', () => {
    const known = heard(agreed(), begun());
    expect(heard(known, begun(MONDAY - 1, 'before'))).toBe(known);
    expect(heard(known, ended(MONDAY + minutes(5), 'another'))).toBe(known);
    expect(heard(known, begun(MONDAY + minutes(5), 'another')).call).toEqual({
      id: 'another',
      startedAt: MONDAY + minutes(5),
    });
  });

  it('says who was shown the way, each once, and forgets it with the next call', () => {
    const shown = shownTheWay(shownTheWay(heard(agreed(), begun()), 'employee'), 'employee');
    expect(shown.call?.told).toEqual(['employee']);
    expect(heard(shown, ended()).call?.told).toEqual(['employee']);
    expect(heard(shown, begun(MONDAY + days(7))).call).toEqual({ id: 'call-1', startedAt: MONDAY + days(7) });
  });
});

describe('Two people have talked', () => {
  it('when their call on that date was longer than waiting for someone', () => {
    const talkedBy = (news: CallNews[], now: number) => hasTalked(news.reduce(heard, agreed()), now);
    expect(talkedBy([begun(), ended(MONDAY + minutes(4))], MONDAY + days(1))).toBe(false);
    expect(talkedBy([begun(), ended(MONDAY + minutes(5))], MONDAY + days(1))).toBe(true);
    expect(talkedBy([begun()], MONDAY + minutes(4))).toBe(false);
    expect(talkedBy([begun()], MONDAY + minutes(5))).toBe(true);
    expect(talkedBy([ended()], MONDAY + days(1))).toBe(false);
  });

  it('not on a date to which it was moved since', () => {
    const moved = agreed(MONDAY + days(2), 'c1', { id: 'call-1', startedAt: MONDAY, endedAt: MONDAY + minutes(30) });
    expect(hasTalked(moved, MONDAY + days(3))).toBe(false);
  });
});
