import type { Action } from '../../../src/domain/action';
import { PLACES } from '../../../src/domain/conversation';
import { type ReadyView, readyCard } from '../../../src/features/ready/ready-card';
import { brokenRules, HOSTILE, nodesIn, textIn } from '../../support/card-rules';
import { agreed, NOW, PAIR, PEOPLE, STARTS_AT } from '../../support/talk';

const promise = (id: string, change: Partial<Action> = {}): Action => ({
  id,
  conversation: 'talk-0',
  pair: PAIR,
  owner: 'manager',
  text: 'Introduce Alex to Patti',
  due: '2026-11-27',
  createdAt: NOW,
  state: { is: 'open' },
  ...change,
});
const VIEW: ReadyView = {
  conversation: agreed(),
  startsAt: STARTS_AT,
  role: 'manager',
  reader: PEOPLE.manager,
  name: 'Alex Wilber',
  promises: [promise('a1')],
};

describe('The ready card', () => {
  it.each(PLACES)('keeps the rules of cards: %s', (place) => {
    const conversation = agreed({ place });
    expect(brokenRules(readyCard({ ...VIEW, conversation }))).toEqual([]);
    expect(brokenRules(readyCard({ ...VIEW, conversation, role: 'employee', promises: [] }))).toEqual([]);
  });

  it('keeps them whatever people have written, and however much', () => {
    const promises = Array.from({ length: 20 }, (_, index) => promise(`a${index}`, { text: HOSTILE.slice(0, 300) }));
    const card = readyCard({ ...VIEW, name: HOSTILE, promises });
    expect(brokenRules(card)).toEqual([]);
    expect(textIn(card)).toContain('And 15 more.');
  });

  it('goes through what a call needs', () => {
    const text = textIn(readyCard(VIEW));
    for (const check of ['room to yourself', 'blurred', 'Light', 'Head and shoulders', 'microphone', 'Do not disturb'])
      expect(text).toContain(check);
  });

  it('asks for no camera on a walk, but for a route as long as the talk', () => {
    const text = textIn(readyCard({ ...VIEW, conversation: agreed({ place: 'walk' }) }));
    expect(text).toContain('A quiet route of about 30 minutes');
    expect(text).not.toContain('Camera');
  });

  it('offers the manager to go without the panel, and first of all where there is no screen', () => {
    const buttons = (view: ReadyView) => nodesIn(readyCard(view)).filter(({ type }) => type === 'Action.Execute');
    const walk = { ...VIEW, conversation: agreed({ place: 'walk' }) };
    const data = { manager: PAIR.manager, employee: PAIR.employee, id: walk.conversation.id };
    expect(buttons(VIEW)).toMatchObject([{ verb: 'talk.open', style: 'default', data }]);
    expect(buttons(walk)).toMatchObject([{ verb: 'talk.open', style: 'positive', data }]);
    expect(buttons({ ...walk, role: 'employee', promises: [] })).toEqual([]);
  });

  it('reminds the manager how to listen, and of what they have still to keep', () => {
    const text = textIn(readyCard(VIEW));
    for (const line of ['Listen to understand', 'Ask more than you answer', 'Silence is fine', "isn't an appraisal"])
      expect(text).toContain(line);
    expect(text).toMatch(/promised Alex Wilber, still open[\s\S]*Introduce Alex to Patti[\s\S]*by Friday 27 November/);
    expect(textIn(readyCard({ ...VIEW, promises: [promise('a1', { due: '2026-11-20' })] }))).toContain(
      'was due Friday',
    );
  });

  it('tells the employee that the time is theirs, and nothing of how the manager is coached', () => {
    const text = textIn(readyCard({ ...VIEW, role: 'employee', promises: [] }));
    expect(text).toContain('This time is yours');
    expect(text).not.toContain('Ask more than you answer');
    expect(text).not.toContain('still open');
  });
});
