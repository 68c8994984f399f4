import { endedCard } from '../../../src/features/invite/ended-card';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { conversationWith, NOW, viewOf } from '../../support/invite-views';

const declined = (word: string) => conversationWith({ stage: { is: 'declined', by: 'employee', word, at: NOW } });

describe('The card of an invitation that is closed', () => {
  it.each([
    ['declined with a word', viewOf('manager', declined('Not before Easter'))],
    ['declined without one', viewOf('employee', declined(''))],
    ['declined with anything', viewOf('manager', declined(HOSTILE), { name: HOSTILE, again: true })],
    ['held', viewOf('employee', conversationWith({ stage: { is: 'held', at: NOW, soWhat: 'x' } }))],
  ])('keeps the rules of cards: %s', (_, view) => {
    expect(brokenRules(endedCard(view))).toEqual([]);
  });

  it('passes the word on', () => {
    expect(textIn(endedCard(viewOf('manager', declined('Not before Easter'))))).toContain('Not before Easter');
  });
});
