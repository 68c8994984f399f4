import type { Action } from '../../../src/domain/action';
import { LONGEST_SO_WHAT, MOST_ACTIONS, MOST_PARKED } from '../../../src/domain/meeting';
import { type Recap, recapCard } from '../../../src/features/meeting/recap-card';
import { brokenRules, HOSTILE, nodesIn, textIn } from '../../support/card-rules';
import { NOW, PAIR, PEOPLE } from '../../support/talk';

const action = (change: Partial<Action>): Action => ({
  id: 'a1',
  conversation: 'talk-1',
  pair: PAIR,
  owner: 'employee',
  text: 'Ask Patti about her path',
  due: '2026-12-04',
  createdAt: NOW,
  state: { is: 'open' },
  ...change,
});

const recap: Recap = {
  role: 'employee',
  reader: PEOPLE.employee,
  other: PEOPLE.manager,
  at: NOW,
  soWhat: 'I will try design for a month',
  cadence: 'quarterly',
  next: '2027-02-22',
  actions: [
    action({ id: 'a1', owner: 'manager', text: 'Introduce Alex to Patti', due: '2026-11-27' }),
    action({ id: 'a2', text: 'Shadow the design team', due: '2026-12-18' }),
    action({ id: 'a3' }),
  ],
  parked: [],
};

const parkedTopics = (text: string) =>
  Array.from({ length: MOST_PARKED }, (_, index) => ({ id: `p${index}`, by: 'employee' as const, text }));

describe('The recap card', () => {
  it.each(['employee', 'manager'] as const)('keeps the rules of cards, for the %s', (role) => {
    expect(brokenRules(recapCard({ ...recap, role }))).toEqual([]);
  });

  it('keeps them whatever people have written, and however much', () => {
    const many = Array.from({ length: MOST_ACTIONS }, (_, index) =>
      action({ id: `a${index}`, text: HOSTILE.slice(0, 300) }),
    );
    const other = { ...PEOPLE.manager, name: HOSTILE };
    const parked = parkedTopics(HOSTILE.slice(0, 300));
    expect(
      brokenRules(recapCard({ ...recap, other, soWhat: HOSTILE.slice(0, LONGEST_SO_WHAT), actions: many, parked })),
    ).toEqual([]);
  });

  it('fits into a message in a script of long characters, too', () => {
    const wide = '字'.repeat(300);
    const many = Array.from({ length: MOST_ACTIONS }, (_, index) => action({ id: `a${index}`, text: wide }));
    expect(brokenRules(recapCard({ ...recap, soWhat: wide, actions: many, parked: parkedTopics(wide) }))).toEqual([]);
  });

  it('shows the reader’s own actions first, soonest first', () => {
    const words = textIn(recapCard(recap));
    const order = ['Ask Patti about her path', 'Shadow the design team', 'Introduce Alex to Patti'];
    expect(order.map((text) => words.indexOf(text))).toEqual(
      order.map((text) => words.indexOf(text)).sort((a, b) => a - b),
    );
    expect(textIn(recapCard({ ...recap, role: 'manager', reader: PEOPLE.manager, other: PEOPLE.employee }))).toMatch(
      /Introduce Alex[\s\S]*Ask Patti/,
    );
  });

  it('says when the next talk is due, and who arranges it', () => {
    expect(textIn(recapCard(recap))).toContain('every three months, so again around February 2027');
    expect(textIn(recapCard(recap))).toContain('The baton is yours');
  });

  it('names the day, if the two have chosen one', () => {
    const own = textIn(recapCard({ ...recap, cadence: { on: '2027-01-14' }, next: '2027-01-14' }));
    expect(own).toContain('You agreed to talk again on Thursday, 14 January 2027.');
  });

  it('says nothing of when they talk again if they have not said so', () => {
    const { cadence: _, ...open } = recap;
    const card = recapCard(open);
    expect(textIn(card)).not.toContain('You agreed to talk');
    expect(textIn(card)).toContain('The baton is yours');
    expect(brokenRules(card)).toEqual([]);
  });

  it('tells what is to be found out from what is to be done', () => {
    const discovery = { question: 'What comes next?', followUp: false };
    const alone = textIn(recapCard({ ...recap, actions: [action({ discovery })] }));
    expect(alone).toContain('to find out by Friday 4 December');
    expect(alone).not.toContain('15 minutes');
    const together = textIn(
      recapCard({ ...recap, actions: [action({ discovery: { ...discovery, followUp: true } })] }),
    );
    expect(together).toContain('to find out by Friday 4 December, then 15 minutes on it together');
  });

  it.each(['employee', 'manager'] as const)('reminds the %s of what waits for the one-to-one', (role) => {
    const parked = [{ id: 'p', by: 'employee', text: 'The late reports' }] as const;
    const card = recapCard({ ...recap, role, parked });
    expect(textIn(card)).toMatch(/Parked for your one-to-one\nThe late reports/);
    expect(brokenRules(card)).toEqual([]);
    expect(textIn(recapCard({ ...recap, role }))).not.toContain('one-to-one');
  });

  it('dates the talk on the reader’s own calendar', () => {
    const late = { ...recap, at: Date.parse('2026-11-22T23:30:00Z') };
    expect(textIn(recapCard(late))).toContain('Monday 23 November');
    expect(textIn(recapCard({ ...late, reader: PEOPLE.manager }))).toContain('Sunday 22 November');
  });

  it('has a kind word when nothing was agreed on, and no empty lists', () => {
    const card = recapCard({ ...recap, actions: [] });
    expect(textIn(card)).toContain('A good talk can be enough');
    expect(textIn(card)).not.toContain('Yours to do');
    expect(brokenRules(card)).toEqual([]);
  });

  it('calls someone nobody has named a colleague', () => {
    expect(textIn(recapCard({ ...recap, other: { ...PEOPLE.manager, name: '' } }))).toContain('your colleague');
  });

  it('keeps people’s own words out of everything that reads Markdown', () => {
    const card = recapCard({ ...recap, soWhat: '**bold**', actions: [action({ text: '[a](http://b)' })] });
    const blocks = nodesIn(card).filter(({ type }) => type === 'TextBlock');
    expect(blocks.map(({ text }) => text).join()).not.toMatch(/bold|http/);
  });
});
