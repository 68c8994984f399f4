import { type Answered, accept, decline } from '../../src/domain/answer';
import { type Conversation, endsAt, hold, isHeld, nearest, recapped } from '../../src/domain/conversation';
import type { Instant } from '../../src/domain/time';
import { at, NOW, planned } from '../support/clicks';

function done(answered: Answered): Conversation {
  if ('refused' in answered) throw new Error(answered.refused);
  return answered;
}

describe('A held conversation', () => {
  it('remembers what the employee takes from it, and whom the recap has reached', () => {
    const held = hold(planned(), { soWhat: 'I will ask Ines.', next: '2027-02-22' }, at(25));
    expect(isHeld(held)).toBe(true);
    expect(recapped(recapped(held, 'manager'), 'manager').stage).toEqual({
      is: 'held',
      at: at(25),
      soWhat: 'I will ask Ines.',
      next: '2027-02-22',
      recapped: ['manager'],
    });
  });

  it('is the only one that has a recap', () => {
    expect(recapped(planned(), 'manager')).toEqual(planned());
  });
});

describe('The nearest conversation', () => {
  const agreedAt = (id: string, slot: Instant) => done(accept(planned({ id, slots: [slot] }), 'employee', slot, NOW));

  it('is the agreed one whose start is closest, before or after now', () => {
    const two = [agreedAt('later', at(10)), agreedAt('sooner', at(4))];
    expect(nearest(two, NOW)?.id).toBe('sooner');
    expect(nearest(two, at(9))?.id).toBe('later');
    expect(nearest(two, at(6))?.id).toBe('sooner');
  });

  it('is never one without an agreed time', () => {
    const declined = done(decline(planned(), 'employee', '', NOW));
    expect(
      nearest([planned(), declined, hold(planned(), { soWhat: '', next: '2027-02-22' }, NOW)], NOW),
    ).toBeUndefined();
    expect(endsAt(declined)).toBeUndefined();
  });
});
