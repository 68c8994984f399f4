import type { Role } from '../../../src/domain/pair';
import { declinedCard } from '../../../src/features/invite/declined-card';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { conversationWith, NOW, viewOf } from '../../support/invite-views';

function cardFor(role: Role, word: string, more = {}) {
  const declined = { is: 'declined', by: 'employee', word, at: NOW } as const;
  return declinedCard({ ...viewOf(role, conversationWith({ stage: declined }), more), declined });
}

describe('The card of an invitation that was declined', () => {
  it.each([
    ['with a word', cardFor('manager', 'Not before Easter')],
    ['without one', cardFor('employee', '')],
    ['with anything', cardFor('manager', HOSTILE, { name: HOSTILE, again: true })],
  ])('keeps the rules of cards: %s', (_, card) => {
    expect(brokenRules(card)).toEqual([]);
  });

  it('passes the word on', () => {
    expect(textIn(cardFor('manager', 'Not before Easter'))).toContain('Not before Easter');
  });
});
