import { accept } from '../../src/domain/answer';
import { type Conversation, hold } from '../../src/domain/conversation';
import type { DiaryEntry } from '../../src/domain/diary-entry';
import {
  diaryStep,
  dropEntry,
  forgetEvent,
  inDiaries,
  isOutOfStep,
  keepEvent,
  nextLook,
  transactionOf,
  tryAgain,
} from '../../src/domain/diary-step';
import { acceptMove, cancel, requestMove } from '../../src/domain/keep-date';
import { days, minutes } from '../../src/domain/time';
import { at, NOW, planned } from '../support/clicks';

const done = (value: Conversation | { refused: string }): Conversation => {
  if ('refused' in value) throw new Error(value.refused);
  return value;
};
const agreed = (entry?: DiaryEntry): Conversation => ({
  ...done(accept(planned(), 'employee', at(24), NOW)),
  ...(entry ? { entry } : {}),
});
const kept = (): Conversation =>
  keepEvent(agreed(), { id: 'e1', startsAt: at(24), declined: false, joinUrl: 'https://j' });
const moved = (conversation: Conversation) => {
  const asked = done(requestMove(conversation, 'manager', [at(48)], 'A school play.', NOW));
  return done(acceptMove(asked, 'employee', at(48), NOW));
};
const off = (conversation: Conversation) => done(cancel(conversation, 'employee', ''));

describe('What the diaries want done', () => {
  it.each([
    ['an invitation', planned(), 'nothing'],
    ['a new date', agreed(), 'create'],
    ['a date that is in both', kept(), 'look'],
    ['a date that was moved here', moved(kept()), 'move'],
    ['a date that was cancelled here', off(kept()), 'cancel'],
    ['one that never stood there', off(agreed()), 'nothing'],
    ['one that was taken out', forgetEvent(off(kept()), 'removed'), 'nothing'],
    ['a talk that took place', hold(kept(), { soWhat: '', next: '2027-01-01' }, at(25)), 'nothing'],
    ['a date for which it is not allowed', dropEntry(agreed(), 'not-allowed'), 'nothing'],
    ['the next date after that', moved(dropEntry(agreed(), 'not-allowed')), 'create'],
    ['a date that can no longer be kept in step', dropEntry(kept(), 'not-connected'), 'nothing'],
    ['the next one after that', moved(dropEntry(kept(), 'not-connected')), 'move'],
    ['one that was let go after that', off(dropEntry(kept(), 'not-connected')), 'cancel'],
    ['one that could not be taken out', dropEntry(off(kept()), 'not-connected'), 'nothing'],
    ['an event that is to be made anew', forgetEvent(moved(kept()), 'again'), 'create'],
  ])('of %s', (_, conversation, step) => {
    expect(diaryStep(conversation, NOW)).toBe(step);
    expect(isOutOfStep(conversation, NOW)).toBe(!['look', 'nothing'].includes(step));
  });

  it('is nothing once the date has gone by', () => {
    for (const conversation of [agreed(), kept(), off(kept())]) expect(diaryStep(conversation, at(25))).toBe('nothing');
  });
});

describe('Where a date stands', () => {
  it.each([
    [undefined, agreed()],
    ['kept', kept()],
    [undefined, moved(kept())],
    ['no-mailbox', dropEntry(agreed(), 'no-mailbox')],
    [undefined, moved(dropEntry(agreed(), 'no-mailbox'))],
    ['not-allowed', dropEntry(kept(), 'not-allowed')],
    [undefined, off(kept())],
    [undefined, off(dropEntry(agreed(), 'not-allowed'))],
    ['removed', forgetEvent(off(kept()), 'removed')],
    ['not-allowed', dropEntry(off(kept()), 'not-allowed')],
  ])('is told as %s', (standing, conversation) => {
    expect(inDiaries(conversation)).toBe(standing);
  });
});

describe('The event of a conversation', () => {
  it('is made by one transaction, however often that is tried, and by another once it is made anew', () => {
    expect([agreed(), kept(), moved(agreed())].map(transactionOf)).toEqual(['c1', 'c1', 'c1']);
    const again = forgetEvent(kept(), 'again');
    expect(transactionOf(again)).toBe('c1-1');
    const twice = forgetEvent(keepEvent(again, { id: 'e2', startsAt: at(24), declined: false }), 'again');
    expect(transactionOf(twice)).toBe('c1-2');
  });

  it('keeps its link and what is known of its call when it moves', () => {
    const call = { recording: 'off', seenAt: NOW } as const;
    const known = agreed({ event: { id: 'e1', startsAt: at(24), joinUrl: 'https://j', call, declined: true } });
    expect(keepEvent(known, { id: 'e1', startsAt: at(48), declined: false }).entry).toEqual({
      event: { id: 'e1', startsAt: at(48), joinUrl: 'https://j', call },
    });
  });
});

describe('A diary is looked into', () => {
  const looks = (from: number) => {
    const all: number[] = [];
    for (let next = nextLook(kept(), from); next !== undefined; next = nextLook(kept(), next)) all.push(next);
    return all;
  };

  it('seldom while the date is far off, more often near it, and no more once it has come', () => {
    const between = [at(24) - days(10), ...looks(at(24) - days(10))].map((look) => at(24) - look);
    expect(between.filter((left) => left >= days(1))).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map(days));
    expect(between.filter((left) => left < days(1) && left >= minutes(60)).length).toBeLessThan(10);
    expect(between.slice(-3)).toEqual([45, 30, 15].map(minutes));
  });

  it('at the same moments, whenever one begins to look: so many alarms become one', () => {
    const whole = looks(at(24) - days(10));
    for (const from of [at(-30), at(3) + 1, at(22) + 12_345, at(23.4)])
      expect(looks(from)).toEqual(whole.filter((look) => look > from));
  });

  it.each([
    ['it is tier 0', agreed()],
    ['nothing is kept in step', dropEntry(kept(), 'off')],
    ['it is cancelled', off(kept())],
    ['it was held', hold(kept(), { soWhat: '', next: '2027-01-01' }, at(24))],
  ])('not at all when %s', (_, conversation) => {
    expect(nextLook(conversation, NOW)).toBeUndefined();
  });
});

describe('What could not be done', () => {
  it('is tried again once the calendar is connected, and not for any other reason', () => {
    expect(diaryStep(tryAgain(dropEntry(agreed(), 'not-connected')), NOW)).toBe('create');
    expect(diaryStep(tryAgain(dropEntry(agreed(), 'not-allowed')), NOW)).toBe('nothing');
  });

  it('leaves a date that stands in both diaries as it is', () => {
    const standing = kept();
    expect(tryAgain(standing)).toBe(standing);
  });
});
