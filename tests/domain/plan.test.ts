import type { Answered } from '../../src/domain/answer';
import type { Conversation } from '../../src/domain/conversation';
import { LONGEST_LINE, type Plan, plan } from '../../src/domain/plan';
import { at, draft, NOW, planned } from '../support/clicks';

function _done(answered: Answered): Conversation {
  if ('refused' in answered) throw new Error(answered.refused);
  return answered;
}

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

  it('keeps an offered time once', () => {
    expect(planned({ slots: [at(24), at(24)] }).stage).toMatchObject({ slots: [at(24)] });
  });

  it.each<[string, Partial<Plan>]>([
    ['yourself', { pair: { tenant: 't', manager: 'maya', employee: 'maya' } }],
    ['slots-none', { slots: [] }],
    ['slots-too-many', { slots: [at(1), at(2), at(3), at(4)] }],
    ['slots-past', { slots: [at(1), NOW] }],
    ['questions-few', { questions: [{ prompt: 'proud' }] }],
    ['questions-many', { questions: Array(4).fill({ prompt: 'proud' }) }],
    ['question-long', { questions: [{ prompt: 'proud' }, { own: 'x'.repeat(LONGEST_LINE + 1) }] }],
    ['opening-long', { opening: 'x'.repeat(LONGEST_LINE + 1) }],
  ])('is turned down for %s', (problem, change) => {
    expect(plan(draft(change), NOW)).toEqual({ problems: [problem] });
  });

  it('is told everything that is wrong with it at once', () => {
    const wrong = { pair: { tenant: 't', manager: 'maya', employee: 'maya' }, slots: [], questions: [] };
    expect(plan(draft(wrong), NOW)).toEqual({ problems: ['yourself', 'slots-none', 'questions-few'] });
  });
});
