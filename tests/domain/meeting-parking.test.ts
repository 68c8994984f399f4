import { apply, type Command } from '../../src/domain/command';
import { type Meeting, MOST_PARKED } from '../../src/domain/meeting';
import { meetingOf } from '../support/meetings';

const NOW = Date.UTC(2026, 10, 22, 10);
const started: Meeting = { ...meetingOf('30'), startedAt: NOW, runningSince: NOW };
const park = (topic: string, text = 'The late reports'): Command => ({ id: topic, do: 'park', topic, text });

describe('A topic for the ordinary one-to-one', () => {
  it('is parked by either of the two, and can be taken back', () => {
    const parked = apply(started, park('t1', ' The late reports '), 'employee', NOW) as Meeting;
    expect(parked.parked).toEqual([{ id: 't1', by: 'employee', text: 'The late reports' }]);
    expect(apply(parked, { id: 'u', do: 'unpark', topic: 't1' }, 'manager', NOW)).toMatchObject({ parked: [] });
  });

  it('says something, and there are not too many', () => {
    expect(apply(started, park('t', '  '), 'manager', NOW)).toEqual({ refused: 'empty' });
    const full = {
      ...started,
      parked: Array.from({ length: MOST_PARKED }, (_, at) => ({ id: `${at}`, by: 'manager' as const, text: 'x' })),
    };
    expect(apply(full, park('t'), 'manager', NOW)).toEqual({ refused: 'too-many' });
  });
});
