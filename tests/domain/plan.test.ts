import { HANDBOOK } from '../../src/domain/handbook';
import { LONGEST_LINE, type Plan, plan } from '../../src/domain/plan';
import { at, draft, NOW, planned } from '../support/clicks';

describe('A plan', () => {
  it('becomes a conversation that the manager has proposed, its times in order', () => {
    expect(planned()).toMatchObject({
      format: '30',
      place: 'video',
      createdAt: NOW,
      moves: 0,
      stage: { is: 'proposed', by: 'manager', slots: [at(24), at(48)] },
    });
  });

  it('is proposed by whoever started it, in their own words', () => {
    const own = planned({ startedBy: 'employee', opening: '', why: '  I would like to lead.  ', reason: ' ' });
    expect(own).toMatchObject({ startedBy: 'employee', why: 'I would like to lead.', stage: { by: 'employee' } });
    expect(own).not.toHaveProperty('reason');
  });

  it.each<[string, Partial<Plan>]>([
    ['yourself', { pair: { tenant: 't', manager: 'maya', employee: 'maya' } }],
    ['slots-none', { slots: [] }],
    ['slots-too-many', { slots: [at(1), at(2), at(3), at(4)] }],
    ['slots-past', { slots: [at(1), NOW] }],
    ['slots-overlap', { slots: [at(24), at(24)] }],
    ['slots-taken', { taken: [{ startsAt: at(47.8), endsAt: at(48.3) }] }],
    ['questions-few', { questions: [{ prompt: 'proud' }] }],
    ['questions-many', { questions: Array(4).fill({ prompt: 'proud' }) }],
    ['question-long', { questions: [{ prompt: 'proud' }, { own: 'x'.repeat(LONGEST_LINE + 1) }] }],
    ['opening-long', { opening: 'x'.repeat(LONGEST_LINE + 1) }],
    ['opening-long', { why: 'x'.repeat(LONGEST_LINE + 1) }],
    ['reason-long', { reason: 'x'.repeat(LONGEST_LINE + 1) }],
  ])('is turned down for %s', (problem, change) => {
    expect(plan(draft(change), HANDBOOK, NOW)).toEqual({ problems: [problem] });
  });

  it('is told everything that is wrong with it at once', () => {
    const wrong = { pair: { tenant: 't', manager: 'maya', employee: 'maya' }, slots: [], questions: [] };
    expect(plan(draft(wrong), HANDBOOK, NOW)).toEqual({ problems: ['yourself', 'slots-none', 'questions-few'] });
  });
});
