// One file, since it tells one tale: a plan, what the two do with it, and what no sequence of clicks can do to it.
import fc from 'fast-check';
import {
  type Answered,
  accept,
  type Conversation,
  counter,
  decline,
  endsAt,
  hold,
  isHeld,
  LONGEST_LINE,
  MOST_SLOTS,
  nearest,
  type Plan,
  plan,
  recapped,
} from '../../src/domain/conversation';
import { otherRole, ROLES } from '../../src/domain/pair';
import type { Instant } from '../../src/domain/time';
import { at, type Check, click, draft, NOW, planned, play } from '../support/clicks';

function done(answered: Answered): Conversation {
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

describe('An invitation', () => {
  it('is accepted by the employee at one of the offered times', () => {
    const agreed = done(accept(planned(), 'employee', at(24), NOW));
    expect(agreed.stage).toEqual({ is: 'agreed', by: 'employee', startsAt: at(24) });
    expect(endsAt(agreed)).toBe(at(24.5));
  });

  it('is not accepted by the one who sent it', () => {
    expect(accept(planned(), 'manager', at(24), NOW)).toEqual({ refused: 'not-your-turn' });
  });

  it('is not accepted at a time that nobody offered', () => {
    expect(accept(planned(), 'employee', at(25), NOW)).toEqual({ refused: 'slot-not-offered' });
  });

  it('is not accepted at a time that has passed meanwhile', () => {
    expect(accept(planned(), 'employee', at(24), at(24))).toEqual({ refused: 'slots-past' });
  });

  it('goes to and fro until one accepts the times of the other', () => {
    const asked = done(counter(planned(), 'employee', [at(72)], NOW));
    const again = done(counter(asked, 'manager', [at(96)], NOW));
    expect(counter(again, 'manager', [at(97)], NOW)).toEqual({ refused: 'not-your-turn' });
    expect(done(accept(again, 'employee', at(96), NOW)).stage).toMatchObject({ is: 'agreed', by: 'employee' });
  });

  it('is declined with a word, trimmed and of a bearable length', () => {
    expect(done(decline(planned(), 'employee', '  Not this month.  ')).stage).toMatchObject({
      word: 'Not this month.',
    });
    expect(done(decline(planned(), 'employee', 'x'.repeat(900))).stage).toMatchObject({
      word: 'x'.repeat(LONGEST_LINE),
    });
  });

  it.each<[string, Conversation]>([
    ['already-agreed', done(accept(planned(), 'employee', at(24), NOW))],
    ['already-declined', done(decline(planned(), 'employee', ''))],
    ['already-held', hold(planned(), 'I will ask Ines.', NOW)],
  ])('says %s to a second click of either side', (refused, conversation) => {
    for (const by of ROLES) {
      expect(accept(conversation, by, at(24), NOW)).toEqual({ refused });
      expect(counter(conversation, by, [at(30)], NOW)).toEqual({ refused });
      expect(decline(conversation, by, '')).toEqual({ refused });
    }
  });
});

describe('A held conversation', () => {
  it('remembers what the employee takes from it, and whom the recap has reached', () => {
    const held = hold(planned(), 'I will ask Ines.', at(25));
    expect(isHeld(held)).toBe(true);
    expect(recapped(recapped(held, 'manager'), 'manager').stage).toEqual({
      is: 'held',
      at: at(25),
      soWhat: 'I will ask Ines.',
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
    const declined = done(decline(planned(), 'employee', ''));
    expect(nearest([planned(), declined, hold(planned(), '', NOW)], NOW)).toBeUndefined();
    expect(endsAt(declined)).toBeUndefined();
  });
});

const everySequence = (check: Check) =>
  fc.assert(
    fc.property(fc.array(click, { maxLength: 12 }), (clicks) => play(clicks, check)),
    { numRuns: 500 },
  );

describe('Whatever the two click, in whatever order', () => {
  it('is tried far enough: each of the two agrees, asks for other times and declines', () => {
    const reached = new Set<string>();
    const sequences = fc.sample(fc.array(click, { maxLength: 12 }), { numRuns: 500, seed: 7 });
    for (const clicks of sequences) play(clicks, (_, { stage }, by) => reached.add(`${by} ${stage.is}`));
    const all = ['agreed', 'declined', 'proposed'].flatMap((stage) => ROLES.map((role) => `${role} ${stage}`));
    expect([...reached].sort()).toEqual(all.sort());
  });

  it('a time is agreed only when one takes what the other has offered, and only for the future', () => {
    everySequence((before, { stage: after }, by, now) => {
      if (after.is !== 'agreed') return;
      expect(before.stage).toMatchObject({ is: 'proposed', by: otherRole(by) });
      expect(before.stage.is === 'proposed' && before.stage.slots.includes(after.startsAt)).toBe(true);
      expect(after.startsAt).toBeGreaterThan(now);
    });
  });

  it('nothing changes once a time is agreed or the answer is no', () => {
    everySequence((before) => expect(before.stage.is).toBe('proposed'));
  });

  it('the one whose turn it is makes the move, and then it is the turn of the other', () => {
    everySequence((before, after, by) => {
      expect(before.stage).toMatchObject({ by: otherRole(by) });
      expect(after.stage).toMatchObject({ by });
    });
  });

  it('one to three times are on offer, all in the future when offered, in order and none twice', () => {
    everySequence((_, { stage }, __, now) => {
      if (stage.is !== 'proposed') return;
      expect(stage.slots.length).toBeGreaterThanOrEqual(1);
      expect(stage.slots.length).toBeLessThanOrEqual(MOST_SLOTS);
      expect(stage.slots).toEqual([...new Set(stage.slots)].sort((a, b) => a - b));
      expect(stage.slots.every((slot) => slot > now)).toBe(true);
    });
  });

  it('the conversation itself stays what was planned', () => {
    everySequence((before, after) => expect({ ...after, stage: before.stage }).toEqual(before));
  });
});
