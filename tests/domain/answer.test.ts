import fc from 'fast-check';
import { type Answered, accept, counter, decline } from '../../src/domain/answer';
import { type Conversation, endsAt, hold } from '../../src/domain/conversation';
import { otherRole, ROLES } from '../../src/domain/pair';
import { LONGEST_LINE } from '../../src/domain/plan';
import { MOST_SLOTS } from '../../src/domain/slots';
import { minutes } from '../../src/domain/time';
import { at, type Check, click, NOW, planned, play } from '../support/clicks';

function done(answered: Answered): Conversation {
  if ('refused' in answered) throw new Error(answered.refused);
  return answered;
}

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
    expect(done(decline(planned(), 'employee', '  Not this month.  ', NOW)).stage).toMatchObject({
      word: 'Not this month.',
    });
    expect(done(decline(planned(), 'employee', 'x'.repeat(900), NOW)).stage).toMatchObject({
      word: 'x'.repeat(LONGEST_LINE),
    });
  });

  it.each<[string, Conversation]>([
    ['already-agreed', done(accept(planned(), 'employee', at(24), NOW))],
    ['already-declined', done(decline(planned(), 'employee', '', NOW))],
    ['already-held', hold(planned(), { soWhat: 'I will ask Ines.', next: '2027-02-22' }, NOW)],
  ])('says %s to a second click of either side', (refused, conversation) => {
    for (const by of ROLES) {
      expect(accept(conversation, by, at(24), NOW)).toEqual({ refused });
      expect(counter(conversation, by, [at(30)], NOW)).toEqual({ refused });
      expect(decline(conversation, by, '', NOW)).toEqual({ refused });
    }
  });
});

const TALK = minutes(30);

const everySequence = (check: Check) =>
  fc.assert(
    fc.property(fc.constantFrom(...ROLES), fc.array(click, { maxLength: 12 }), (startedBy, clicks) =>
      play(startedBy, clicks, check),
    ),
    { numRuns: 500 },
  );

describe('Whatever the two click, in whatever order', () => {
  it('is tried far enough: each of the two agrees, asks for other times and declines', () => {
    const reached = new Set<string>();
    const sequences = fc.sample(fc.array(click, { maxLength: 12 }), { numRuns: 500, seed: 7 });
    for (const role of ROLES)
      for (const clicks of sequences) play(role, clicks, (_, { stage }, by) => reached.add(`${by} ${stage.is}`));
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

  it('one to three times are on offer, all in the future when offered, in order and with room for the talk between them', () => {
    everySequence((_, { stage }, __, now) => {
      if (stage.is !== 'proposed') return;
      expect(stage.slots.length).toBeGreaterThanOrEqual(1);
      expect(stage.slots.length).toBeLessThanOrEqual(MOST_SLOTS);
      for (const [index, slot] of stage.slots.entries())
        expect(slot).toBeGreaterThanOrEqual((stage.slots[index - 1] ?? 0) + TALK);
      expect(stage.slots.every((slot) => slot > now)).toBe(true);
    });
  });

  it('the conversation itself stays what was planned', () => {
    everySequence((before, after) => expect({ ...after, stage: before.stage }).toEqual(before));
  });
});
