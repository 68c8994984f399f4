import type { Action } from '../../../src/domain/action';
import { actionsCard } from '../../../src/features/actions/actions-card';
import { buttonsOf, inputsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { NOW, PAIR, PEOPLE } from '../../support/talk';

const { employee: ALEX } = PEOPLE;

const shared = (id: string, text = 'Ask Patti about her path', other = 'Megan Bowen') => {
  const action: Action = {
    id,
    conversation: 'talk-1',
    pair: PAIR,
    owner: 'employee',
    text,
    due: '2026-12-04',
    createdAt: NOW,
    state: { is: 'open' },
  };
  return { action, other };
};
const many = (count: number, ...rest: string[]) =>
  Array.from({ length: count }, (_, index) => shared(`a${index}`, ...rest));

describe('The list of my actions', () => {
  it('keeps the rules of cards when it is empty, and when it is not', () => {
    expect(brokenRules(actionsCard(ALEX, { mine: [], theirs: [] }, NOW))).toEqual([]);
    expect(brokenRules(actionsCard(ALEX, { mine: many(3), theirs: [shared('b')] }, NOW))).toEqual([]);
  });

  it('keeps them whatever people have written, and however much', () => {
    const ids = 'x'.repeat(64);
    const mine = many(30, HOSTILE.slice(0, 300), HOSTILE.slice(0, 60)).map((one) => ({
      ...one,
      action: { ...one.action, id: `${one.action.id}-${ids}`.slice(0, 64) },
    }));
    const said = { action: shared('a0', HOSTILE.slice(0, 300)).action, note: 'Moved.' };
    expect(brokenRules(actionsCard(ALEX, { mine, theirs: many(30, HOSTILE.slice(0, 300)) }, NOW, said))).toEqual([]);
  });

  it('fits into a message in a script of long characters, too', () => {
    const wide = '字'.repeat(300);
    const card = actionsCard(ALEX, { mine: many(6, wide), theirs: many(4, wide) }, NOW, {
      ...shared('a0', wide),
      note: wide,
    });
    expect(brokenRules(card)).toEqual([]);
  });

  it('shows the soonest, and says how many there are besides', () => {
    const words = textIn(actionsCard(ALEX, { mine: many(9), theirs: many(5) }, NOW));
    expect(words).toContain('And 3 more, later on.');
    expect(words).toContain('And one more, later on.');
  });

  it('counts what was taken on in good English', () => {
    expect(textIn(actionsCard(ALEX, { mine: many(1), theirs: [] }, NOW))).toContain('One thing you said you would do.');
    expect(textIn(actionsCard(ALEX, { mine: many(2), theirs: [] }, NOW))).toContain('2 things you said you would do');
  });

  it('gives each of mine its own buttons and inputs, and theirs none', () => {
    const card = actionsCard(ALEX, { mine: many(2), theirs: [shared('b')] }, NOW);
    expect(buttonsOf(card).map(({ verb, data }) => `${verb} ${data.id}`)).toEqual(
      ['a0', 'a1'].flatMap((id) => ['done', 'snooze', 'snooze', 'date', 'drop'].map((deed) => `action.${deed} ${id}`)),
    );
    expect([...inputsOf(card).keys()]).toEqual(['due-a0', 'reason-a0', 'due-a1', 'reason-a1']);
  });

  it('offers no day that has passed', () => {
    const card = actionsCard(ALEX, { mine: many(1), theirs: [] }, NOW);
    expect(inputsOf(card).get('due-a0')).toMatchObject({ min: '2026-11-22', value: '2026-12-11' });
  });
});
