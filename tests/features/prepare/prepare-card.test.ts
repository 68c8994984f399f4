import { LONGEST_REFLECTION } from '../../../src/domain/preparation';
import { type PrepareView, prepareCard } from '../../../src/features/prepare/prepare-card';
import { buttonsOf, inputsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, nodesIn, textIn } from '../../support/card-rules';
import { agreed, NOW, PEOPLE } from '../../support/talk';

const VIEW: PrepareView = {
  conversation: agreed(),
  role: 'employee',
  reader: PEOPLE.employee,
  name: 'Megan Bowen',
  mine: [],
  theirs: [],
};
const MINE = [
  { question: 0, text: 'The spring launch' },
  { question: 'free', text: 'I am tired', sharedAt: NOW },
] as const;
const THEIRS = [{ question: 1, text: 'I can ask Patti', sharedAt: NOW }];

describe('The prepare card', () => {
  it.each(['employee', 'manager'] as const)('keeps the rules of cards, for the %s', (role) => {
    expect(brokenRules(prepareCard({ ...VIEW, role }))).toEqual([]);
    expect(brokenRules(prepareCard({ ...VIEW, role, mine: MINE, theirs: THEIRS, note: 'saved' }))).toEqual([]);
  });

  it('keeps them whatever people have written, and however much', () => {
    const questions = [0, 1, 2, 'free'] as const;
    const long = HOSTILE.repeat(4).slice(0, LONGEST_REFLECTION);
    const conversation = agreed({ questions: ['1', '2', '3'].map((mark) => ({ own: HOSTILE.slice(0, 499) + mark })) });
    const written = questions.map((question) => ({ question, text: long, sharedAt: NOW }));
    const card = prepareCard({ ...VIEW, conversation, name: HOSTILE, mine: written, theirs: written, note: 'shared' });
    expect(brokenRules(card)).toEqual([]);
  });

  it('asks each question, and then for anything else', () => {
    const labels = [...inputsOf(prepareCard(VIEW)).values()].map(({ label }) => label);
    expect(labels).toHaveLength(4);
    expect(labels[2]).toBe('Anything else on your mind?');
  });

  it('says in plain words that only the writer can read it', () => {
    expect(textIn(prepareCard(VIEW))).toContain('Only you can read what you write here');
  });

  it('asks the manager how they could help', () => {
    const text = textIn(prepareCard({ ...VIEW, role: 'manager', name: 'Alex Wilber' }));
    expect(text).toContain('how could you help?');
    expect(text).not.toContain('no right answers');
  });

  it('comes filled in with what was saved, and marks what is shared', () => {
    const card = prepareCard({ ...VIEW, mine: MINE });
    expect(inputsOf(card).get('q0')?.value).toBe('The spring launch');
    expect(inputsOf(card).get('share')?.value).toBe('free');
    expect(textIn(card).match(/Shared with Megan Bowen/g)).toHaveLength(1);
  });

  it('shows what the other one has shared, in their own words', () => {
    expect(textIn(prepareCard({ ...VIEW, theirs: THEIRS }))).toMatch(/Megan Bowen has shared[\s\S]*I can ask Patti/);
    expect(textIn(prepareCard(VIEW))).not.toContain('has shared');
  });

  it('keeps sharing tucked away: saving for oneself is the first thing to do', () => {
    const card = prepareCard(VIEW);
    expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(['prepare.save', 'prepare.share']);
    expect(nodesIn(card).find(({ id }) => id === 'sharing')?.isVisible).toBe(false);
  });
});
