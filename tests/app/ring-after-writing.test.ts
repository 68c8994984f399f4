import { ringAfterWriting } from '../../src/app/ring-after-writing';
import type { PairWakeUp, WakeUp } from '../../src/domain/wake-up';
import type { Conversations } from '../../src/storage/conversations';

const pair = { tenant: 'contoso', manager: 'megan', employee: 'alex' };
const wakeUp = (due: number): PairWakeUp => ({ kind: 'recap', due, pair, subject: 'talk', reader: 'manager' });

/** The order in which things happen is all that matters here: the stores only note that they were asked. */
function watched(written: string[] | 'changed-meanwhile') {
  const happened: string[] = [];
  const outside = {
    clock: () => 100,
    wakeUps: { set: async () => void happened.push('set') },
    conversations: {
      write: async () => {
        happened.push('write');
        return written;
      },
    } as Partial<Conversations>,
  } as unknown as Parameters<typeof ringAfterWriting>[0];
  const near: WakeUp[] = [];
  const rings = ringAfterWriting(outside, async (rung) => {
    happened.push('sweep');
    near.push(...rung);
  });
  return { ...rings, happened, near };
}

describe('what is due at once', () => {
  it('rings after the write that follows its wake-up, not before', async () => {
    const { wakeUps, conversations, happened } = watched(['etag']);
    await wakeUps.set(wakeUp(100));
    await conversations.write(pair, []);
    expect(happened).toEqual(['set', 'write', 'sweep']);
  });

  it('is looked for where it is kept, and nowhere else', async () => {
    const { wakeUps, conversations, near } = watched(['etag']);
    await wakeUps.set(wakeUp(100));
    await wakeUps.set({ ...wakeUp(99), pair: { ...pair, employee: 'adele' } });
    await conversations.write(pair, []);
    expect(near).toEqual([wakeUp(100)]);
  });

  it('does not ring after a write that did not happen', async () => {
    const { wakeUps, conversations, happened } = watched('changed-meanwhile');
    await wakeUps.set(wakeUp(100));
    await conversations.write(pair, []);
    expect(happened).not.toContain('sweep');
  });

  it('leaves what is due later to the sweeps', async () => {
    const { wakeUps, conversations, happened } = watched(['etag']);
    await wakeUps.set(wakeUp(101));
    await conversations.write(pair, []);
    expect(happened).not.toContain('sweep');
  });

  it('does not ring after the write of another pair, which came in between', async () => {
    const { wakeUps, conversations, happened } = watched(['etag']);
    await wakeUps.set(wakeUp(100));
    await conversations.write({ ...pair, employee: 'adele' }, []);
    expect(happened).not.toContain('sweep');
    await conversations.write(pair, []);
    expect(happened).toEqual(['set', 'write', 'write', 'sweep']);
  });

  it('rings for a person after a write of either of their pairs', async () => {
    const { wakeUps, conversations, happened } = watched(['etag']);
    await wakeUps.set({ kind: 'morning', due: 100, person: { tenant: 'contoso', id: 'alex' } });
    await conversations.write(pair, []);
    await conversations.write(pair, []);
    expect(happened).toEqual(['set', 'write', 'sweep', 'write']);
  });
});
