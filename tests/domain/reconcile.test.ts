import { accept } from '../../src/domain/answer';
import type { Conversation } from '../../src/domain/conversation';
import { keepEvent } from '../../src/domain/diary-step';
import { requestMove } from '../../src/domain/keep-date';
import { told, untoldIn } from '../../src/domain/news';
import { lookedForAt, type Reconciled, reconcile, type SeenEvent } from '../../src/domain/reconcile';
import { minutes } from '../../src/domain/time';
import { at, NOW, planned } from '../support/clicks';

const SEEN: SeenEvent = { id: 'e1', startsAt: at(24), cancelled: false, declined: false, joinUrl: 'https://j' };

function kept(): Conversation {
  const agreed = accept(planned(), 'employee', at(24), NOW);
  if ('refused' in agreed) throw new Error(agreed.refused);
  return keepEvent(agreed, SEEN);
}
const then = (reconciled: Reconciled): Conversation => {
  if (reconciled.is === 'same') throw new Error('nothing has changed');
  return reconciled.conversation;
};

describe('A look into the diary', () => {
  it('that finds what both sides know changes nothing', () => {
    expect(reconcile(kept(), SEEN, NOW)).toEqual({ is: 'same' });
  });

  it('takes over a date that was moved there, counts it as a move, and has both told', () => {
    const found = reconcile(kept(), { ...SEEN, startsAt: at(50) }, NOW);
    expect(found.is).toBe('news');
    const moved = then(found);
    expect(moved).toMatchObject({
      moves: 1,
      entry: { event: { id: 'e1', startsAt: at(50), joinUrl: 'https://j' } },
      stage: {
        is: 'agreed',
        by: 'manager',
        startsAt: at(50),
        lastMove: { is: 'moved', from: at(24), inDiary: true },
      },
    });
    expect(untoldIn(moved)).toEqual(['manager', 'employee']);
    expect(untoldIn(told(moved, 'manager'))).toEqual(['employee']);
    expect(untoldIn(told(told(moved, 'manager'), 'employee'))).toEqual([]);
  });

  it('settles what one of the two had asked for: that was about the old date', () => {
    const asked = requestMove(kept(), 'employee', [at(70)], 'A school play.', NOW);
    if ('refused' in asked) throw new Error(asked.refused);
    expect(then(reconcile(asked, { ...SEEN, startsAt: at(50) }, NOW)).stage).not.toHaveProperty('move');
  });

  it('takes nothing over that lies in the past', () => {
    expect(reconcile(kept(), { ...SEEN, startsAt: NOW - 1 }, NOW)).toEqual({ is: 'same' });
  });

  it('lets a conversation go whose event was cancelled, without a word put into anybody’s mouth', () => {
    const off = then(reconcile(kept(), { ...SEEN, cancelled: true }, NOW));
    expect(off).toMatchObject({
      stage: { is: 'cancelled', by: 'manager', word: '', startsAt: at(24), inDiary: true },
      entry: { removed: true },
    });
    expect(untoldIn(off)).toEqual(['manager', 'employee']);
  });

  it('lets it go only when the event is missing for a while: a diary may be slow to show what is in it', () => {
    const first = reconcile(kept(), 'gone', NOW);
    expect(first.is).toBe('noted');
    const missing = then(first);
    expect(missing.stage.is).toBe('agreed');
    expect(lookedForAt(missing)).toBe(NOW + minutes(5));
    expect(reconcile(missing, 'gone', NOW + minutes(4))).toEqual({ is: 'same' });
    expect(then(reconcile(missing, 'gone', NOW + minutes(5))).stage.is).toBe('cancelled');
    const back = then(reconcile(missing, SEEN, NOW + minutes(5)));
    expect(back).toEqual(kept());
  });

  it('has both told once of a no in the diary, which cancels nothing', () => {
    const no = reconcile(kept(), { ...SEEN, declined: true }, NOW);
    expect(no.is).toBe('news');
    const declined = then(no);
    expect(declined).toMatchObject({ stage: { is: 'agreed', startsAt: at(24) }, entry: { event: { declined: true } } });
    expect(reconcile(declined, { ...SEEN, declined: true }, NOW)).toEqual({ is: 'same' });
    const yes = reconcile(declined, SEEN, NOW);
    expect(yes.is).toBe('noted');
    expect(then(yes).entry?.event).not.toHaveProperty('declined');
  });
});
