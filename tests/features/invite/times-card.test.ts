import { timesCard } from '../../../src/features/invite/times-card';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { conversationWith, MONDAY, viewOf } from '../../support/invite-views';

const conversation = conversationWith({ stage: { is: 'proposed', by: 'employee', slots: [MONDAY] } });

describe('The card with other times', () => {
  it('keeps the rules of cards, whatever the name', () => {
    expect(brokenRules(timesCard(viewOf('manager', conversation)))).toEqual([]);
    expect(brokenRules(timesCard(viewOf('manager', conversation, { name: HOSTILE })))).toEqual([]);
  });

  it('says what is wrong with an answer', () => {
    expect(textIn(timesCard(viewOf('manager', conversation, { problem: 'slot-missing' })))).toContain(
      'Choose one of the',
    );
  });
});
