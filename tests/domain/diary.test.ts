import { accept } from '../../src/domain/answer';
import type { Conversation } from '../../src/domain/conversation';
import { takenBy } from '../../src/domain/diary';
import { at, NOW, planned } from '../support/clicks';

function agreed(id: string, hours: number): Conversation {
  const answered = accept(planned({ id, slots: [at(hours)] }), 'employee', at(hours), NOW);
  if ('refused' in answered) throw new Error(answered.refused);
  return answered;
}

it('A person is taken by what they have agreed on, and by nothing that still waits for an answer', () => {
  const theirs = [agreed('c1', 10), planned({ id: 'c2' }), agreed('c3', 20)];
  expect(takenBy(theirs, 'c3')).toEqual([{ startsAt: at(10), endsAt: at(10.5) }]);
});

it('Nobody can take a time, or offer one, at which they have another conversation', () => {
  const taken = takenBy([agreed('c1', 24)], 'c2');
  const asked = planned({ id: 'c2' });
  expect(accept(asked, 'employee', at(24), NOW, taken)).toEqual({ refused: 'slots-taken' });
  expect(accept(asked, 'employee', at(48), NOW, taken)).toMatchObject({ stage: { is: 'agreed' } });
});
