import type { Role } from '../../../src/domain/pair';
import { type Upcoming, upcomingCard } from '../../../src/features/invite/upcoming-card';
import { buttonsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { conversationWith, MAYA, MONDAY, TUESDAY } from '../../support/invite-views';

const agreed = conversationWith({ stage: { is: 'agreed', by: 'employee', startsAt: MONDAY } });

describe('The card of what is ahead', () => {
  it('keeps the rules of cards, full or empty, whatever the names', () => {
    const item: Upcoming = { conversation: agreed, role: 'manager', name: HOSTILE };
    const wanted: Upcoming = {
      planned: { ...agreed, conversation: 'c1', next: '2027-02-24' },
      role: 'employee',
      name: HOSTILE,
    };
    const many = Array.from({ length: 6 }, () => [item, wanted]).flat();
    expect(brokenRules(upcomingCard(many, MAYA))).toEqual([]);
    expect(brokenRules(upcomingCard([], MAYA))).toEqual([]);
  });

  it('says that an answer is awaited when the other one asks for another time', () => {
    const move = { by: 'employee', slots: [TUESDAY], reason: 'A school play.' } as const;
    const asked = conversationWith({ stage: { is: 'agreed', by: 'employee', startsAt: MONDAY, move } });
    const titles = (role: Role) =>
      buttonsOf(upcomingCard([{ conversation: asked, role, name: 'Tom' }], MAYA)).map(({ title }) => title);
    expect(titles('manager')).toEqual(['Answer']);
    expect(titles('employee')).toEqual(['Details']);
  });

  it('says when, or whose turn it is', () => {
    const open = conversationWith();
    const card = upcomingCard(
      [
        { conversation: agreed, role: 'manager', name: 'Tom' },
        { conversation: open, role: 'manager', name: 'Ines' },
        { conversation: open, role: 'employee', name: 'Ola' },
      ],
      MAYA,
    );
    const text = textIn(card);
    expect(text).toMatch(/23 November.*10:00/);
    expect(text).toContain('Waiting for Ines');
    expect(text).toContain('Waiting for your answer');
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(['Details', 'Details', 'Answer']);
  });
});
