import type { Call } from '../../src/domain/conversation';
import type { Meeting } from '../../src/domain/meeting';
import { days, minutes } from '../../src/domain/time';
import { offeredToClose, offerToClose, unclosedWakeUps } from '../../src/domain/unclosed';
import { conversationWith, MONDAY } from '../support/invite-views';
import { meetingOf } from '../support/meetings';

const STAGE = { is: 'agreed', by: 'employee', startsAt: MONDAY } as const;
const agreed = (call?: Call) => conversationWith({ stage: STAGE, ...(call && { call }) });
/** Of thirty minutes, begun on time. */
const talk = (more: Partial<Meeting> = {}): Meeting => ({
  ...meetingOf('30'),
  startedAt: MONDAY,
  changedAt: MONDAY + minutes(20),
  ...more,
});
const DUE = MONDAY + minutes(60);

describe('A talk that has begun', () => {
  it('is looked after half an hour after it ought to have ended, for both', () => {
    const { pair, id } = agreed();
    const alarms = unclosedWakeUps({ pair, id }, talk());
    expect(alarms).toEqual(
      ['manager', 'employee'].map((reader) => ({ kind: 'unclosed', due: DUE, pair, subject: id, reader })),
    );
    expect(unclosedWakeUps({ pair, id }, meetingOf('30'))).toEqual([]);
  });

  it('is offered to be closed then, and not before', () => {
    expect(offerToClose(agreed(), talk(), DUE - 1)).toEqual({ later: DUE });
    expect(offerToClose(agreed(), talk(), DUE)).toBe('now');
  });

  it('is left alone for as long as the two have given it', () => {
    const longer = talk({ extended: [0, 0, 15, 0, 0, 0] });
    expect(offerToClose(agreed(), longer, DUE)).toEqual({ later: DUE + minutes(15) });
  });

  it('is left alone while they are still at it', () => {
    expect(offerToClose(agreed(), talk({ changedAt: DUE - minutes(3) }), DUE)).toEqual({ later: DUE + minutes(7) });
  });

  it('is no matter any more once it is closed, let go or long past', () => {
    const cancelled = conversationWith({ stage: { is: 'cancelled', by: 'employee', word: '', startsAt: MONDAY } });
    const held = conversationWith({ stage: { is: 'held', at: DUE, soWhat: '', next: '2027-02-22' } });
    expect(offerToClose(agreed(), talk({ closedAt: MONDAY + minutes(30) }), DUE)).toBe('never');
    expect([held, cancelled].map((over) => offerToClose(over, talk(), DUE))).toEqual(['never', 'never']);
    expect(offerToClose(agreed(), talk(), MONDAY + days(8))).toBe('never');
  });
});

describe('A talk in a call that Teams tells of', () => {
  const endedAt = MONDAY + minutes(25);
  const over = { id: 'call-1', startedAt: MONDAY, endedAt };

  it('is offered to be closed the moment the call has ended', () => {
    expect(offerToClose(agreed(over), talk(), endedAt)).toBe('now');
    expect(offerToClose(agreed({ id: 'call-1', endedAt }), talk(), endedAt)).toBe('now');
  });

  it('is left alone while the call goes on, unless its end was never told', () => {
    const on = agreed({ id: 'call-1', startedAt: MONDAY });
    expect(offerToClose(on, talk(), DUE)).toEqual({ later: DUE + minutes(10) });
    expect(offerToClose(on, talk(), MONDAY + minutes(240))).toBe('now');
  });

  it('is left alone while they go on after the call', () => {
    const changedAt = endedAt + minutes(40);
    expect(offerToClose(agreed(over), talk({ changedAt }), DUE + minutes(10))).toEqual({
      later: changedAt + minutes(10),
    });
  });

  it('is a talk without the panel, too', () => {
    expect(offerToClose(agreed(over), undefined, endedAt)).toBe('now');
    expect(offerToClose(agreed(over), meetingOf('30'), endedAt)).toBe('now');
  });

  it('is none when nobody came', () => {
    const short = agreed({ ...over, endedAt: MONDAY + minutes(2) });
    expect(offerToClose(short, undefined, MONDAY + minutes(2))).toBe('never');
    expect(offerToClose(agreed(), undefined, DUE)).toBe('never');
  });
});

describe('An offer to close', () => {
  it('is remembered for each of the two, once', () => {
    const once = offeredToClose(agreed(), 'manager');
    expect(offeredToClose(offeredToClose(once, 'manager'), 'employee').closeOffered).toEqual(['manager', 'employee']);
  });
});
