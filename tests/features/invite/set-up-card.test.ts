import { HANDBOOK } from '../../../src/domain/handbook';
import { newForm } from '../../../src/features/invite/new-form';
import { type SetUpView, setUpCard } from '../../../src/features/invite/set-up-card';
import type { SetUpForm } from '../../../src/features/invite/set-up-form';
import { inputsOf } from '../../support/card-buttons';
import { brokenRules, HOSTILE, nodesIn, textIn } from '../../support/card-rules';
import { MAYA, NOW } from '../../support/invite-views';

const FORM = newForm({ id: 'conversation-1', by: MAYA, now: NOW, handbook: HANDBOOK, before: [] });
const viewWith = (form: Partial<SetUpForm>, more: Partial<SetUpView> = {}): SetUpView => ({
  form: { ...FORM, ...form },
  people: [{ id: 'tom', name: 'Tom Okafor' }],
  handbook: HANDBOOK,
  limits: { open: 10, anHour: 5 },
  problems: [],
  reader: MAYA,
  ...more,
});
const isOpen = (view: SetUpView, id: string) => nodesIn(setUpCard(view)).find((node) => node.id === id)?.isVisible;

describe('The set-up card', () => {
  it('keeps the rules of cards', () => {
    expect(brokenRules(setUpCard(viewWith({})))).toEqual([]);
  });

  it('keeps them when people write what they like', () => {
    const typed = { own: HOSTILE, opening: HOSTILE, date1: HOSTILE, named: { id: 'x', name: HOSTILE } };
    const people = Array.from({ length: 20 }, (_, index) => ({ id: `person-${index}`, name: HOSTILE.slice(0, 200) }));
    expect(brokenRules(setUpCard(viewWith(typed, { people, problems: ['nobody', 'opening-long'] })))).toEqual([]);
  });

  it('is filled in but for the person: the next working day at ten, three questions, a warm line', () => {
    const values = Object.fromEntries([...inputsOf(setUpCard(viewWith({})))].map(([id, { value }]) => [id, value]));
    expect(values).toMatchObject({ who: '', format: '30', date1: '2026-11-23', time1: '10:00', place: 'video' });
    expect(values.questions).toBe(FORM.suggested);
    expect(FORM.suggested.split(',')).toHaveLength(3);
    expect(values.opening).toContain("isn't an appraisal");
  });

  it('offers no empty list when the bot knows nobody yet', () => {
    const card = setUpCard(viewWith({}, { people: [] }));
    expect(inputsOf(card).has('who')).toBe(false);
    expect(inputsOf(card).has('someone')).toBe(true);
  });

  it('searches the organisation for someone else', () => {
    expect(inputsOf(setUpCard(viewWith({}))).get('someone')).toMatchObject({
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    });
  });

  it('says every problem at the top', () => {
    const text = textIn(setUpCard(viewWith({}, { problems: ['yourself', 'slots-past'] })));
    expect(text).toContain('You chose yourself');
    expect(text).toContain('already passed');
  });

  it('is calm at first: further times and questions are tucked away', () => {
    expect(isOpen(viewWith({}), 'moreTimes')).toBe(false);
    expect(isOpen(viewWith({}), 'moreQuestions')).toBe(false);
  });

  it.each([
    ['moreTimes', viewWith({ date2: '2026-11-24' })],
    ['moreQuestions', viewWith({ own: 'Mine?' })],
    ['moreQuestions', viewWith({ questions: 'proud' })],
    ['moreQuestions', viewWith({}, { problems: ['questions-many'] })],
  ])('shows %s when something is typed or wrong there', (section, view) => {
    expect(isOpen(view, section)).toBe(true);
  });
});
