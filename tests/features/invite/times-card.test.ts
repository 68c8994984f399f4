import { timesCard } from '../../../src/features/invite/times-card';
import { buttonsOf } from '../../support/card-buttons';
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

  it('lets an employee, to whom the manager has suggested other times, swap a question still', () => {
    const back = conversationWith({ stage: { is: 'proposed', by: 'manager', slots: [MONDAY] } });
    const card = timesCard(viewOf('employee', back));
    expect(brokenRules(card)).toEqual([]);
    expect(buttonsOf(card).map(({ verb }) => verb)).toContain('invite.swap');
    const manager = timesCard(viewOf('manager', conversation));
    expect(buttonsOf(manager).map(({ verb }) => verb)).not.toContain('invite.swap');
  });
});
