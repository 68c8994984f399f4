import { HANDBOOK } from '../../../src/domain/handbook';
import { days } from '../../../src/domain/time';
import { EMPTY_ANSWER } from '../../../src/features/invite/answer-form';
import { invitationCard } from '../../../src/features/invite/invitation-card';
import { buttonsOf, inputsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, nodesIn, textIn } from '../../support/card-rules';
import { conversationWith, MONDAY, NOW, TUESDAY, viewOf } from '../../support/invite-views';

describe('The invitation card', () => {
  it.each(HANDBOOK.formats)('keeps the rules of cards with $id minutes', ({ id: format, phases: agenda }) => {
    expect(brokenRules(invitationCard(viewOf('employee', conversationWith({ format, agenda }))))).toEqual([]);
  });

  it('keeps them when the manager writes what they like', () => {
    const conversation = conversationWith({ opening: HOSTILE, questions: [{ own: HOSTILE }, { own: HOSTILE }] });
    const typed = { ...EMPTY_ANSWER, word: HOSTILE, opening: HOSTILE, swapWhich: '0', swapOwn: HOSTILE };
    expect(brokenRules(invitationCard(viewOf('employee', conversation, { name: HOSTILE, typed })))).toEqual([]);
  });

  it("has the manager's own line, the questions, the agenda and who can see it", () => {
    const text = textIn(invitationCard(viewOf('employee', conversationWith())));
    for (const part of [
      'I value what you bring.',
      'a free month',
      "Where you've been",
      '30 minutes',
      'Only you and Maya',
    ])
      expect(text).toContain(part);
  });

  it.each(HANDBOOK.formats)('shows minutes that add up to $id', ({ id: format, phases: agenda }) => {
    const text = textIn(invitationCard(viewOf('employee', conversationWith({ format, agenda }))));
    const minutes = [...text.matchAll(/^(\d+) min$/gm)].map(([, count]) => Number(count));
    expect(minutes.reduce((sum, count) => sum + count, 0)).toBe(Number(format));
  });

  it("offers the times on the employee's clock", () => {
    const slot = inputsOf(invitationCard(viewOf('employee', conversationWith()))).get('slot');
    expect(slot?.choices).toEqual([
      { title: expect.stringMatching(/Monday.*23 November.*09:00/), value: String(MONDAY) },
      { title: expect.stringMatching(/Tuesday.*24 November.*13:30/), value: String(TUESDAY) },
    ]);
  });

  it('can be accepted, answered with other times, or declined, and says which conversation is meant', () => {
    const buttons = buttonsOf(invitationCard(viewOf('employee', conversationWith())));
    expect(buttons.map(({ verb }) => verb)).toEqual([
      'invite.swap',
      'invite.accept',
      'invite.counter',
      'invite.decline',
    ]);
    for (const { data } of buttons)
      expect(data).toMatchObject({ manager: 'maya', employee: 'tom', id: 'conversation-1' });
  });

  it('leaves the questions for later when there is time, and keeps the way to swap one', () => {
    const stage = { is: 'proposed', by: 'manager', slots: [NOW + days(4)] } as const;
    const later = invitationCard(viewOf('employee', conversationWith({ stage })));
    expect(brokenRules(later)).toEqual([]);
    expect(textIn(later)).toContain('questions follow a few days before');
    expect(buttonsOf(later).map(({ verb }) => verb)).toContain('invite.swap');
    const near = { ...stage, slots: [NOW + days(4) - 1, NOW + days(9)] };
    expect(textIn(invitationCard(viewOf('employee', conversationWith({ stage: near }))))).not.toContain('follow');
  });

  it('asks for other times when those offered have passed', () => {
    const card = invitationCard(viewOf('employee', conversationWith(), { now: TUESDAY }));
    expect(brokenRules(card)).toEqual([]);
    expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(['invite.swap', 'invite.counter', 'invite.decline']);
    expect(nodesIn(card).find(({ id }) => id === 'suggesting')?.isVisible).toBe(true);
  });
});
