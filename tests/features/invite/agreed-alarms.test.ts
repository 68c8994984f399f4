import type { PairWakeUp } from '../../../src/domain/wake-up';
import { store } from '../../../src/features/invite/store';
import { agreed, NOW, PEOPLE, STARTS_AT } from '../../support/talk';

const THURSDAY = Date.parse('2026-12-03T10:00:00Z');

describe('Agreeing on a date', () => {
  /** Everything that happens, in its order. */
  let happened: (PairWakeUp | 'written')[];
  const deps = {
    people: {
      find: async ({ id }: { id: string }) => Object.values(PEOPLE).find((person) => person.id === id),
      installed: async () => [],
      join: async () => {},
      parts: async () => [],
    },
    wakeUps: { set: async (wakeUp: PairWakeUp) => void happened.push(wakeUp) },
    conversations: {
      find: async () => undefined,
      all: async () => [],
      actions: async () => [],
      action: async () => undefined,
      write: async () => {
        happened.push('written');
        return ['etag'];
      },
    },
  };
  beforeEach(() => {
    happened = [];
  });

  const alarms = (kind: string) =>
    happened.flatMap((one) => (one !== 'written' && one.kind === kind ? [[one.reader, one.due]] : []));

  it('sets what it is to bring about for both, each by their own clock', async () => {
    await store(deps, 'answer', agreed({}, THURSDAY), NOW, 'etag');
    expect(alarms('questions')).toEqual([
      ['manager', Date.parse('2026-11-30T14:00:00Z')],
      ['employee', Date.parse('2026-11-30T08:00:00Z')],
    ]);
    expect(alarms('ready')).toHaveLength(2);
    expect(alarms('missed')).toHaveLength(2);
  });

  it('sets it all before the date is written: so no date is without', async () => {
    await store(deps, 'answer', agreed({}, THURSDAY), NOW, 'etag');
    expect(happened.at(-1)).toBe('written');
  });

  it('rings twice for what is due at once, since the first time may come before the write', async () => {
    await store(deps, 'answer', agreed({}, STARTS_AT), NOW, 'etag');
    expect(alarms('questions').map(([, due]) => due)).toEqual([NOW, NOW + 10_000, NOW, NOW + 10_000]);
  });

  it('is what it takes: times that are only offered bring nothing about', async () => {
    const conversation = { ...agreed(), stage: { is: 'proposed', by: 'manager', slots: [THURSDAY] } } as const;
    await store(deps, 'invitation', conversation, NOW);
    expect(happened).toEqual(['written']);
  });
});
