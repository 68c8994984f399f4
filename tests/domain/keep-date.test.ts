// One file: what each click does, and what no sequence of them may ever do, are two sides of the same rules.
import fc from 'fast-check';
import { accept } from '../../src/domain/answer';
import { type Conversation, hold } from '../../src/domain/conversation';
import { acceptMove, cancel, type Kept, keepDate, LONGEST_REASON, requestMove } from '../../src/domain/keep-date';
import { otherRole, ROLES } from '../../src/domain/pair';
import { at, NOW, planned } from '../support/clicks';
import { clicks, play, type Step } from '../support/keep-clicks';

const PLAY = 'My daughter has a school play.';

function done(kept: Kept | ReturnType<typeof accept>): Conversation {
  if ('refused' in kept) throw new Error(kept.refused);
  return kept;
}

/** The employee has said yes to twenty-four hours from now. */
const agreed = () => done(accept(planned(), 'employee', at(24), NOW));
const asked = () => done(requestMove(agreed(), 'employee', [at(50), at(48)], ` ${PLAY} `, NOW));

describe('An agreed date', () => {
  it('stands while another is asked for, earliest first, with the reason', () => {
    expect(asked()).toMatchObject({
      moves: 0,
      stage: { is: 'agreed', startsAt: at(24), move: { by: 'employee', slots: [at(48), at(50)], reason: PLAY } },
    });
  });

  it('moves when the other side takes one of the times, and says what it replaces', () => {
    const moved = done(acceptMove(asked(), 'manager', at(48), NOW));
    const lastMove = { is: 'moved', from: at(24) };
    expect(moved).toMatchObject({ moves: 1, stage: { is: 'agreed', by: 'manager', startsAt: at(48), lastMove } });
    expect(moved.stage).not.toHaveProperty('move');
  });

  it('stays when the other side would rather keep it', () => {
    const kept = done(keepDate(asked(), 'manager'));
    expect(kept).toMatchObject({ moves: 0, stage: { startsAt: at(24), by: 'manager', lastMove: { is: 'kept' } } });
    expect(kept.stage).not.toHaveProperty('move');
  });

  it('is asked about anew by the same side: the later request counts', () => {
    expect(done(requestMove(asked(), 'employee', [at(60)], PLAY, NOW)).stage).toMatchObject({
      move: { slots: [at(60)] },
    });
  });

  it.each([
    ['no time', [], PLAY, 'slots-none'],
    ['four times', [at(48), at(49), at(50), at(51)], PLAY, 'slots-too-many'],
    ['a past time', [NOW], PLAY, 'slots-past'],
    ['the time it has', [at(24)], PLAY, 'slot-same'],
    ['no reason', [at(48)], '  ', 'reason-missing'],
    ['too long a reason', [at(48)], 'x'.repeat(LONGEST_REASON + 1), 'reason-long'],
  ])('is not asked about with %s', (_, slots, reason, refused) => {
    expect(requestMove(agreed(), 'manager', slots, reason, NOW)).toEqual({ refused });
  });

  it('is not asked about by the side that has to answer first', () => {
    expect(requestMove(asked(), 'manager', [at(60)], PLAY, NOW)).toEqual({ refused: 'answer-first' });
  });

  it('may be asked about by either once nothing of a request can be accepted any more', () => {
    expect(requestMove(asked(), 'manager', [at(60)], PLAY, at(51))).toMatchObject({
      stage: { move: { by: 'manager' } },
    });
  });

  it('is answered only by the other side, once, at a time that was asked for and is still to come', () => {
    expect(acceptMove(asked(), 'employee', at(48), NOW)).toEqual({ refused: 'not-your-turn' });
    expect(keepDate(asked(), 'employee')).toEqual({ refused: 'not-your-turn' });
    expect(acceptMove(asked(), 'manager', at(49), NOW)).toEqual({ refused: 'slot-not-offered' });
    expect(acceptMove(asked(), 'manager', at(48), at(48))).toEqual({ refused: 'slots-past' });
    expect(acceptMove(agreed(), 'manager', at(48), NOW)).toEqual({ refused: 'nothing-asked' });
    expect(keepDate(agreed(), 'manager')).toEqual({ refused: 'nothing-asked' });
  });

  it('is still answered when the old time has passed', () => {
    expect(acceptMove(asked(), 'manager', at(48), at(30))).toMatchObject({ moves: 1, stage: { startsAt: at(48) } });
  });

  it('is cancelled by either, with a word', () => {
    const stage = { is: 'cancelled', by: 'manager', word: 'Next month?', startsAt: at(24) };
    expect(done(cancel(asked(), 'manager', ' Next month? ')).stage).toEqual(stage);
  });

  it.each<[string, Conversation]>([
    ['not-agreed', planned()],
    ['already-held', hold(agreed(), { soWhat: 'Onwards.', next: '2027-02-22' }, NOW)],
    ['already-cancelled', done(cancel(agreed(), 'manager', ''))],
  ])('%s: nothing can be done to it', (refused, conversation) => {
    for (const by of ROLES) {
      expect(requestMove(conversation, by, [at(48)], PLAY, NOW)).toEqual({ refused });
      expect(acceptMove(conversation, by, at(48), NOW)).toEqual({ refused });
      expect(keepDate(conversation, by)).toEqual({ refused });
      expect(cancel(conversation, by, '')).toEqual({ refused });
    }
  });
});

describe('Whatever the two click, in whatever order, and however much time goes by', () => {
  const everyStep = (check: (step: Step) => void) =>
    fc.assert(
      fc.property(clicks, (sequence) => play(sequence).forEach(check)),
      { numRuns: 1000 },
    );

  it('is tried far enough: everything that can be done is done by both', () => {
    const reached = new Set(
      fc
        .sample(clicks, { numRuns: 1000, seed: 7 })
        .flatMap((all) => play(all).map(({ click }) => `${click.by} ${click.do}`)),
    );
    const deeds = ['accept', 'acceptMove', 'cancel', 'counter', 'decline', 'hold', 'keep', 'move'];
    expect([...reached].sort()).toEqual(ROLES.flatMap((role) => deeds.map((deed) => `${role} ${deed}`)).sort());
  });

  it('a date is agreed or changed only to a time that the other side has offered, and only for the future', () => {
    everyStep(({ before: { stage: before }, after: { stage: after }, click: { by }, now }) => {
      if (after.is !== 'agreed' || (before.is === 'agreed' && before.startsAt === after.startsAt)) return;
      const offer = before.is === 'agreed' ? before.move : before;
      expect(offer).toMatchObject({ by: otherRole(by), slots: expect.arrayContaining([after.startsAt]) });
      expect(after.startsAt).toBeGreaterThan(now);
    });
  });

  it('the old date stands while another is asked for', () => {
    everyStep(({ before, after, click }) => {
      if (click.do !== 'move') return;
      const startsAt = before.stage.is === 'agreed' && before.stage.startsAt;
      expect(after).toMatchObject({ moves: before.moves, stage: { is: 'agreed', startsAt } });
    });
  });

  it('moves counts exactly those that both agreed to', () => {
    fc.assert(
      fc.property(clicks, (sequence) => {
        const steps = play(sequence);
        const accepted = steps.filter(({ click }) => click.do === 'acceptMove').length;
        expect(steps.at(-1)?.after.moves ?? 0).toBe(accepted);
      }),
    );
  });

  it('nothing changes once it is cancelled, declined or held', () => {
    everyStep(({ before }) => expect(['cancelled', 'declined', 'held']).not.toContain(before.stage.is));
  });

  it('nobody answers their own request', () => {
    everyStep(({ before, click }) => {
      if (click.do !== 'acceptMove' && click.do !== 'keep') return;
      expect(before.stage).toMatchObject({ is: 'agreed', move: { by: otherRole(click.by) } });
    });
  });

  it('the conversation itself stays what was planned', () => {
    everyStep(({ before, after }) => expect({ ...after, stage: before.stage, moves: before.moves }).toEqual(before));
  });
});
