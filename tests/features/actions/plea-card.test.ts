import type { Action, Plea } from '../../../src/domain/action';
import { pleaCard } from '../../../src/features/actions/plea-card';
import type { SharedAction } from '../../../src/features/actions/shared-actions';
import { buttonsOf, inputsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { NOW, PAIR, PEOPLE } from '../../support/talk';

const { manager: MEGAN } = PEOPLE;
const plea: Plea = { for: 'help', by: 'employee', text: 'I do not know her', at: NOW };

const shared = (change: Partial<Action> = {}, other = 'Alex Wilber'): SharedAction => ({
  action: {
    id: 'a1',
    conversation: 'talk-1',
    pair: PAIR,
    owner: 'employee',
    text: 'Ask Patti about her path',
    due: '2026-12-04',
    createdAt: NOW,
    state: { is: 'open' },
    plea,
    ...change,
  },
  role: 'manager',
  other,
});
const verbs = (one: SharedAction) => buttonsOf(pleaCard(one, MEGAN)).map(({ verb }) => verb);
const words = (one: SharedAction) => textIn(pleaCard(one, MEGAN));

describe('What the other one asks', () => {
  it('keeps the rules of cards, whatever people have written', () => {
    for (const what of ['help', 'hand-over'] as const) {
      const asked = shared({ plea: { ...plea, for: what, text: HOSTILE }, text: HOSTILE }, HOSTILE);
      expect(brokenRules(pleaCard(asked, MEGAN))).toEqual([]);
      expect(brokenRules(pleaCard(shared({ plea: { ...plea, for: what, text: '' } }), MEGAN))).toEqual([]);
    }
  });

  it('is a yes or a no to taking something on', () => {
    const asked = shared({ plea: { ...plea, for: 'hand-over' } });
    expect(words(asked)).toMatch(/Alex Wilber asks: could you take this on\?[\s\S]*Ask Patti[\s\S]*I do not know her/);
    expect(verbs(asked)).toEqual(['action.take', 'action.decline']);
  });

  it('is a line or a short talk for someone who is stuck', () => {
    expect(words(shared())).toContain('Alex Wilber is stuck');
    expect(verbs(shared())).toEqual(['action.line', 'action.talk']);
    expect([...inputsOf(pleaCard(shared(), MEGAN)).keys()]).toEqual(['words-a1']);
  });

  it.each([
    [{ plea: { ...plea, answer: { is: 'talk', text: '', at: NOW } } }, 'You offered a short talk.'],
    [
      { plea: { ...plea, answer: { is: 'line', text: 'Try the library', at: NOW } } },
      'You answered: “Try the library”',
    ],
    [{ plea: { ...plea, answer: { is: 'declined', text: '', at: NOW } } }, 'You said not this time.'],
    [{ plea: { ...plea, answer: { is: 'taken', text: '', at: NOW } }, owner: 'manager' }, "It's yours now."],
    [{ state: { is: 'done', at: NOW } }, 'Alex Wilber has done it meanwhile.'],
    [{ state: { is: 'dropped', at: NOW, reason: 'x' } }, 'Alex Wilber has let it go meanwhile.'],
    [{ plea: { ...plea, by: 'manager', answer: { is: 'talk', text: '', at: NOW } } }, 'This is no longer asked.'],
  ] as const)('is over once there is an answer, or no need of one', (change, said) => {
    expect(words(shared(change))).toContain(said);
    expect(verbs(shared(change))).toEqual([]);
  });
});
