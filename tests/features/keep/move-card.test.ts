import { moveCard } from '../../../src/features/keep/move-card';
import { buttonsOf, inputsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { MONDAY, TUESDAY } from '../../support/invite-views';
import { dateView } from '../../support/keep-views';

const LATER = TUESDAY + 3_600_000;
const asked = { move: { by: 'employee', slots: [TUESDAY, LATER], reason: HOSTILE } } as const;

describe('The card of a request to move', () => {
  it.each([
    ['both times ahead', {}],
    ['whatever the other one wrote', { name: HOSTILE, refused: 'slot-not-offered' as const }],
    ['the old time passed', { now: MONDAY + 1 }],
    ['too long a word', { refused: 'word-long' as const }],
  ])('keeps the rules of cards: %s', (_, more) => {
    expect(brokenRules(moveCard(dateView('manager', { date: asked, ...more })))).toEqual([]);
  });

  it('offers what is still to come, and the old time only while that is', () => {
    const verbs = (now: number) =>
      buttonsOf(moveCard(dateView('manager', { date: asked, now }))).map(({ verb }) => verb);
    expect(verbs(MONDAY - 1)).toEqual(['keep.accept', 'keep.stay', 'keep.cancel']);
    expect(verbs(TUESDAY)).toEqual(['keep.accept', 'keep.cancel']);
    const card = moveCard(dateView('manager', { date: asked, now: TUESDAY }));
    expect(inputsOf(card).get('slot')?.choices).toMatchObject([{ value: String(LATER) }]);
  });

  it('never counts the moves to the one who did not ask', () => {
    expect(textIn(moveCard(dateView('manager', { date: asked, conversation: { moves: 4 } })))).not.toContain('moved');
  });
});
