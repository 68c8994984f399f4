import type { Action } from '../../../src/domain/action';
import { minutes } from '../../../src/domain/time';
import { listCard } from '../../../src/features/actions/list-card';
import type { SharedAction } from '../../../src/features/actions/shared-actions';
import { buttonsOf, inputsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, textIn } from '../../support/card-rules';
import { NOW, PAIR, PEOPLE } from '../../support/talk';

const { employee: ALEX } = PEOPLE;

const mine = (id: string, change: Partial<Action> = {}, other = 'Megan Bowen'): SharedAction => ({
  action: {
    id,
    conversation: 'talk-1',
    pair: PAIR,
    owner: 'employee',
    text: 'Ask Patti about her path',
    due: '2026-12-04',
    createdAt: NOW,
    state: { is: 'open' },
    ...change,
  },
  role: 'employee',
  other,
});
const theirs = (id: string, change: Partial<Action> = {}, other?: string) =>
  mine(id, { owner: 'manager', ...change }, other);
const many = <T>(count: number, make: (id: string) => T) => Array.from({ length: count }, (_, at) => make(`a${at}`));

describe('The list of my actions', () => {
  it('keeps the rules of cards when it is empty, and when it is not', () => {
    expect(brokenRules(listCard([], ALEX, NOW))).toEqual([]);
    expect(brokenRules(listCard([...many(3, mine), theirs('b')], ALEX, NOW))).toEqual([]);
  });

  it('keeps them whatever people have written, and however much, in a script of long characters, too', () => {
    const long = (id: string) => `${id}-${'x'.repeat(64)}`.slice(0, 64);
    for (const text of [HOSTILE.slice(0, 300), '字'.repeat(300)]) {
      const plea = { for: 'help', by: 'employee', text, at: NOW, answer: { is: 'line', text, at: NOW } } as const;
      const dropped = { is: 'dropped', at: NOW, reason: text } as const;
      const all = [
        ...many(30, (id) => mine(long(id), { text, plea }, text.slice(0, 60))),
        ...many(30, (id) => theirs(long(`b${id}`), { text, state: dropped }, text.slice(0, 60))),
      ];
      const said = {
        action: theirs('gone', { text }).action,
        refused: 'not-yours',
        typed: { due: '', words: text },
      } as const;
      expect(brokenRules(listCard(all, ALEX, NOW, said))).toEqual([]);
    }
  });

  it('shows the soonest, and says how many there are besides', () => {
    expect(textIn(listCard(many(8, mine), ALEX, NOW))).toContain('And 3 more, later on.');
  });

  it('counts what was taken on in good English', () => {
    expect(textIn(listCard(many(1, mine), ALEX, NOW))).toContain('One thing you said you would do.');
    expect(textIn(listCard(many(2, mine), ALEX, NOW))).toContain('2 things you said you would do');
  });

  it('gives each of mine its own buttons and inputs, and theirs none', () => {
    const card = listCard([...many(2, mine), theirs('b')], ALEX, NOW);
    expect(buttonsOf(card).map(({ verb, data }) => `${verb} ${data.id}`)).toEqual(
      ['a0', 'a1'].flatMap((id) =>
        ['done', 'snooze', 'snooze', 'date', 'stuck', 'hand-over', 'drop'].map((deed) => `action.${deed} ${id}`),
      ),
    );
    expect([...inputsOf(card).keys()]).toEqual(['due-a0', 'words-a0', 'due-a1', 'words-a1']);
  });

  it('offers no day that has passed', () => {
    expect(inputsOf(listCard([mine('a0')], ALEX, NOW)).get('due-a0')).toMatchObject({
      min: '2026-11-22',
      value: '2026-12-11',
    });
  });

  it('asks nothing more of the other one while they have not answered', () => {
    const plea = { for: 'help', by: 'employee', text: '', at: NOW } as const;
    const card = listCard([mine('a0', { plea })], ALEX, NOW);
    expect(buttonsOf(card).map(({ verb }) => verb)).not.toContain('action.stuck');
    expect(textIn(card)).toContain('You asked Megan Bowen for help.');
  });

  it('keeps what I have just closed for ten minutes, with a way back', () => {
    const done = mine('a0', { state: { is: 'done', at: NOW } });
    const card = listCard([done], ALEX, NOW + minutes(10));
    expect(textIn(card)).toMatch(/Nothing is open[\s\S]*A promise kept/);
    expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(['action.undo']);
    expect(textIn(listCard([done], ALEX, NOW + minutes(11)))).not.toContain('Ask Patti');
  });

  it('shows what the other one does, has kept and has let go, in that order, while it is news', () => {
    const all = [
      theirs('dropped', { state: { is: 'dropped', at: NOW - 2, reason: 'The team moved' }, text: 'Third' }),
      theirs('done', { state: { is: 'done', at: NOW - 1 }, text: 'Second' }),
      theirs('open', { text: 'First' }),
      theirs('old', { state: { is: 'done', at: NOW - minutes(60 * 24 * 61) }, text: 'Forgotten' }),
    ];
    const words = textIn(listCard(all, ALEX, NOW));
    expect(words).toMatch(
      /Megan Bowen promised you\nFirst\nDue Friday 4 December\nSecond\nDone on Sunday 22 November\nThird\nLet go on Sunday 22 November: “The team moved”/,
    );
    expect(words).not.toContain('Forgotten');
  });
});
