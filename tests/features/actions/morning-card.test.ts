import type { Action } from '../../../src/domain/action';
import { days, minutes } from '../../../src/domain/time';
import { type MorningLook, morningCard, ON_A_CARD } from '../../../src/features/actions/morning-card';
import type { SharedAction } from '../../../src/features/actions/shared-actions';
import { buttonsOf, inputsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, nodesIn, textIn } from '../../support/card-rules';
import { NOW, PAIR, PEOPLE } from '../../support/talk';

const DUE = Date.parse('2026-12-04T08:00:00Z');
const look: MorningLook = { reader: PEOPLE.employee, now: DUE };

const shared = (change: Partial<Action> = {}, other = 'Megan Bowen'): SharedAction => ({
  action: {
    id: 'a1',
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
const promise = (change: Partial<Action> = {}): SharedAction => ({
  ...shared({ owner: 'manager', ...change }, 'Alex Wilber'),
  role: 'manager',
});
const textOf = (one: SharedAction, now = DUE) => textIn(morningCard([one], { ...look, now }));
const verbsOf = (one: SharedAction, now = DUE) =>
  buttonsOf(morningCard([one], { ...look, now })).map(({ verb }) => verb);

describe('The card of a morning', () => {
  it('keeps the rules of cards, whatever people have written, and as full as it gets', () => {
    expect(brokenRules(morningCard([shared(), promise({ id: 'a2' })], look))).toEqual([]);
    for (const text of [HOSTILE.slice(0, 300), '字'.repeat(300)]) {
      const plea = { for: 'help', by: 'employee', text, at: DUE, answer: { is: 'talk', text, at: DUE } } as const;
      const full = Array.from({ length: ON_A_CARD }, (_, at) =>
        shared({ id: `${at}${'x'.repeat(63)}`, text, plea }, text.slice(0, 60)),
      );
      expect(brokenRules(morningCard(full, { ...look, left: 3 }))).toEqual([]);
    }
  });

  it('says how near each day is, and with whom it was agreed', () => {
    const said = [-5, -1, 0, 1, 7].map((count) => textOf(shared(), DUE + days(count)).split('\n')[2]);
    expect(said).toEqual([
      'Due in 5 days · with Megan Bowen',
      'Due tomorrow · with Megan Bowen',
      'Due today · with Megan Bowen',
      'Due yesterday · with Megan Bowen',
      'Due 7 days ago · with Megan Bowen',
    ]);
    expect(textOf(promise())).toContain('Due today · promised to Alex Wilber');
  });

  it('counts what it holds, and says what it does not', () => {
    expect(textOf(shared())).toContain('Something you said you would do');
    const words = textIn(morningCard([shared(), shared({ id: 'a2' })], { ...look, left: 1 }));
    expect(words).toMatch(/2 things you said you would do[\s\S]*One more is on your list/);
  });

  it('asks at its last whether it still matters', () => {
    expect(textOf(shared({ reminders: 4 }))).toContain('Does it still matter?');
    expect(textOf(shared({ reminders: 3 }))).not.toContain('Does it still matter?');
  });

  it('says until when it is quiet', () => {
    expect(textOf(shared({ quietUntil: '2026-12-09' }))).toContain("I'll ask again on Wednesday 9 December.");
  });

  it('has one first choice: what was done, or the talk that was offered; and none where there are several', () => {
    const firstOf = (...all: SharedAction[]) =>
      nodesIn(morningCard(all, look)).flatMap(({ style, verb }) => (style === 'positive' ? [verb] : []));
    const plea = { for: 'help', by: 'employee', text: '', at: DUE, answer: { is: 'talk', text: '', at: DUE } } as const;
    expect(firstOf(shared())).toEqual(['action.done']);
    expect(firstOf(shared({ plea }))).toEqual(['invite.about']);
    expect(firstOf(shared(), shared({ id: 'a2', plea }))).toEqual([]);
    expect(firstOf(shared(), shared({ id: 'a2', state: { is: 'done', at: DUE } }))).toEqual(['action.done']);
  });

  it('has done in one tap, everything else below More, and nothing that must be filled in', () => {
    expect(verbsOf(shared())).toEqual([
      'action.done',
      'action.snooze',
      'action.snooze',
      'action.date',
      'action.stuck',
      'action.hand-over',
      'action.drop',
    ]);
    expect([...inputsOf(morningCard([shared()], look)).values()].filter(({ isRequired }) => isRequired)).toEqual([]);
  });

  it.each([
    ['done', { is: 'done', at: DUE }, /A promise kept/, /You marked this done on Friday 4 December/],
    ['dropped', { is: 'dropped', at: DUE, reason: 'x' }, /off your list/, /You let this go on Friday 4 December/],
  ] as const)('offers to undo what was just %s, and later says only when', (_, state, fresh, old) => {
    const closed = shared({ state });
    expect(textOf(closed, DUE + minutes(10))).toMatch(fresh);
    expect(verbsOf(closed, DUE + minutes(10))).toEqual(['action.undo']);
    expect(textOf(closed, DUE + minutes(11))).toMatch(old);
    expect(verbsOf(closed, DUE + minutes(11))).toEqual([]);
  });

  it.each([
    ['taken', '', /Megan Bowen has taken this on/, { owner: 'manager' }],
    ['declined', '', /Megan Bowen can't take this on\./, {}],
    ['declined', 'Not in May', /can't take this on: “Not in May”/, {}],
    ['line', 'Try the library', /Megan Bowen: “Try the library”/, {}],
    ['talk', '', /offers you a short talk\./, {}],
  ] as const)('says that the other one has answered (%s %s)', (is, text, said, change) => {
    const plea = { for: 'help', by: 'employee', text: '', at: NOW, answer: { is, text, at: DUE } } as const;
    const answered = shared({ ...change, plea });
    expect(textOf(answered)).toMatch(said);
    expect(verbsOf(answered).length > 0).toBe(is !== 'taken');
    if (is !== 'taken') expect(textOf(answered, DUE + days(15))).not.toMatch(said);
  });

  it('says what stands in the way, with everything that was typed still there', () => {
    const said = {
      action: shared().action,
      refused: 'reason-missing',
      typed: { due: '2026-12-24', words: '' },
    } as const;
    const card = morningCard([shared(), shared({ id: 'a2' })], { ...look, said });
    expect(textIn(card).match(/Say in a few words why\./g)).toHaveLength(1);
    expect(inputsOf(card).get('due-a1')).toMatchObject({ value: '2026-12-24' });
  });
});
