import { doneOf, promisedBefore } from '../../src/domain/carry-over';
import { type Conversation, hold } from '../../src/domain/conversation';
import { actionOf } from '../support/baton-world';
import { conversationWith, NOW } from '../support/invite-views';

const heldAt = (id: string, now: number): Conversation =>
  hold(conversationWith({ id }), { soWhat: 'Onwards', next: '2027-02-24' }, now);
const done = { state: { is: 'done', at: NOW } } as const;

const talks = [heldAt('last', NOW), heldAt('first', NOW - 1), conversationWith({ id: 'next' })];
const actions = [
  actionOf('kept', { conversation: 'last', due: '2026-12-09', ...done }),
  actionOf('open', { conversation: 'last', due: '2026-12-01' }),
  actionOf('old-open', { conversation: 'first', due: '2026-12-05', owner: 'manager' }),
  actionOf('old-kept', { conversation: 'first', ...done }),
  actionOf('new', { conversation: 'next' }),
];

describe('What a pair’s next talk opens with', () => {
  it('is all of the last one, and what is still open from before it, soonest first', () => {
    const before = promisedBefore(talks, actions, 'next');
    expect(before.map(({ id }) => id)).toEqual(['open', 'old-open', 'kept']);
    expect(doneOf(before)).toBe(1);
  });

  it('is no more than both may read', () => {
    const plea = { for: 'help', by: 'employee', text: 'I am lost', at: NOW } as const;
    const [one] = promisedBefore(talks, [actionOf('a', { conversation: 'last', plea })], 'next');
    expect(Object.keys(one ?? {}).sort()).toEqual(['due', 'id', 'owner', 'state', 'text']);
  });

  it('is nothing before the first talk, and nothing of a talk’s own once it is held', () => {
    expect(promisedBefore([conversationWith({ id: 'next' })], actions, 'next')).toEqual([]);
    expect(promisedBefore([heldAt('next', NOW)], actions, 'next')).toEqual([]);
  });
});
