import type { Role } from '../../../src/domain/pair';
import { endedCard } from '../../../src/features/keep/ended-card';
import { buttonsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { conversationWith, MONDAY, NOW } from '../../support/invite-views';
import { dateView } from '../../support/keep-views';

const ICS = 'https://app.example/c/t.ics';

function cancelled(role: Role, word: string, name = 'Tom') {
  const stage = { is: 'cancelled', by: 'employee', word, startsAt: MONDAY } as const;
  return endedCard({ ...dateView(role), name, conversation: conversationWith({ stage }), ics: ICS });
}

describe('The card of a date that is over', () => {
  it.each([
    ['cancelled with a word', cancelled('manager', 'In spring, please.')],
    ['cancelled without one', cancelled('employee', '')],
    ['cancelled with anything', cancelled('manager', HOSTILE, HOSTILE)],
  ])('keeps the rules of cards: %s', (_, card) => {
    expect(brokenRules(card)).toEqual([]);
  });

  it('offers to plan a new one, and to take the old one out of the calendar', () => {
    const card = cancelled('manager', 'In spring, please.');
    expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(['invite.start']);
    expect(JSON.stringify(card)).toContain(ICS);
    expect(textIn(card)).toMatch(/Tom had to cancel.*In spring, please\..*Monday 23 November at 10:00/s);
  });

  it('offers nothing of that for a conversation that was held', () => {
    const conversation = conversationWith({ stage: { is: 'held', at: NOW, soWhat: 'Onwards.', next: '2027-02-22' } });
    const card = endedCard({ ...dateView('employee'), conversation, ics: '' });
    expect(brokenRules(card)).toEqual([]);
    expect(JSON.stringify(card)).not.toMatch(/Action\./);
  });
});
