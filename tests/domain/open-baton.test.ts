import { type Conversation, hold } from '../../src/domain/conversation';
import { batonStanding, type HeldConversation, isHeldConversation, lastHeld } from '../../src/domain/open-baton';
import { days, type Instant } from '../../src/domain/time';
import { at, NOW, planned } from '../support/clicks';

const heldAt = (id: string, now: Instant): HeldConversation => {
  const held = hold({ ...planned(), id }, { soWhat: 'Onwards', next: '2027-02-22' }, now);
  if (!isHeldConversation(held)) throw new Error('not held');
  return held;
};
const first = heldAt('first', NOW);
const other = (change: Partial<Conversation>): Conversation => ({ ...planned(), id: 'other', ...change });
const agreed = (startsAt: Instant) => other({ stage: { is: 'agreed', by: 'manager', startsAt } });

describe('The baton', () => {
  it.each<[string, Conversation[], string]>([
    ['open while nothing follows', [first], 'open'],
    ['with whoever answers times that are still to come', [other({})], 'planned'],
    [
      'open again when those have passed',
      [other({ stage: { is: 'proposed', by: 'employee', slots: [NOW - 1] } })],
      'open',
    ],
    ['kept by a date', [agreed(at(24))], 'planned'],
    ['open again a week after a date that nobody closed', [agreed(NOW - days(8))], 'open'],
    ['open again after a no', [other({ stage: { is: 'declined', by: 'manager', word: '', at: NOW } })], 'open'],
    ['that of a later talk', [heldAt('second', at(24))], 'past'],
    ['not that of an earlier talk', [heldAt('zeroth', NOW - 1)], 'open'],
  ])('is %s', (_, all, standing) => {
    expect(batonStanding(first, [first, ...all], false, NOW)).toBe(standing);
  });

  it('can be let go, and handed on', () => {
    const gone = { ...first, stage: { ...first.stage, baton: { letGoAt: NOW } } };
    expect(batonStanding(gone, [gone], false, NOW)).toBe('let-go');
    expect(batonStanding(first, [first], true, NOW)).toBe('handed-on');
  });

  it('comes from the last talk', () => {
    expect(lastHeld([first, heldAt('second', at(24)), other({})])?.id).toBe('second');
    expect(lastHeld([other({})])).toBeUndefined();
  });
});
