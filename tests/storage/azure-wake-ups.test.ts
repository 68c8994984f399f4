// One file, for the tests are one story: set, claimed, lost, finished. Whoever changes the claim wants to read all of them.
import { randomUUID } from 'node:crypto';
import { days, minutes } from '../../src/domain/time';
import type { PairWakeUp, WakeUp } from '../../src/domain/wake-up';
import { openTable } from '../../src/storage/azure-table';
import { azureWakeUps } from '../../src/storage/azure-wake-ups';
import type { Storage } from '../../src/storage/open-storage';
import { type Row, rowsOf, type Table } from '../../src/storage/table';
import type { Claimed } from '../../src/storage/wake-ups';
import { startStorage, type TestStorage } from '../support/storage';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const LEASE = minutes(2);

let server: TestStorage;
beforeAll(async () => {
  server = await startStorage();
});
afterAll(() => server.stop());

let tests = 0;
let storage: Storage;
let otherInstance: Storage;
// Every test sweeps all there is, so each has tables of its own.
beforeEach(async () => {
  const prefix = `test${++tests}`;
  storage = await server.open(prefix);
  otherInstance = await server.open(prefix);
});

const wakeUpAt = (due: number, more: Partial<PairWakeUp> = {}): PairWakeUp => ({
  kind: 'recap',
  due,
  pair: { tenant: randomUUID(), manager: randomUUID(), employee: randomUUID() },
  subject: randomUUID(),
  reader: 'employee',
  ...more,
});

async function setAll(wakeUps: PairWakeUp[]): Promise<void> {
  await Promise.all(wakeUps.map((wakeUp) => storage.wakeUps.set(wakeUp)));
}

const table = () => openTable(server.wire.connectionString, `test${tests}wakeups`);

async function rowsIn(): Promise<Row[]> {
  const shards = Array.from({ length: 16 }, (_, shard) => `shard-${String(shard).padStart(2, '0')}`);
  return (await Promise.all(shards.map((partition) => rowsOf(table(), { partition })))).flat();
}

/** What is due at that moment; at least one. */
async function claimAt(now: number): Promise<[Claimed, ...Claimed[]]> {
  const [first, ...rest] = await storage.wakeUps.claimDue(now, LEASE, 10);
  if (!first) throw new Error('it should ring');
  return [first, ...rest];
}

/** Fails the only one there is as often as it rings. @returns how long it waited each time. */
async function failUntilSetAside(): Promise<number[]> {
  const waits: number[] = [];
  for (let now = NOW; ; ) {
    const [claimed] = await claimAt(now);
    await storage.wakeUps.fail(claimed, now, `Error at try ${claimed.tries}`);
    const next = await storage.wakeUps.earliest();
    if (next === undefined) return waits;
    waits.push(next - now);
    now = next;
  }
}

const subjects = (claimed: Claimed[]) => claimed.map(({ wakeUp }) => ('pair' in wakeUp ? wakeUp.subject : wakeUp.kind));

test('a wake-up comes back as it was set, once it is due and not before', async () => {
  const wakeUp = wakeUpAt(NOW);
  await storage.wakeUps.set(wakeUp);
  expect(await storage.wakeUps.claimDue(NOW - 1, LEASE, 10)).toEqual([]);
  expect(await storage.wakeUps.claimDue(NOW, LEASE, 10)).toEqual([
    { wakeUp, tries: 1, until: NOW + LEASE, etag: expect.any(String) },
  ]);
});

test('setting the same one twice is one alarm', async () => {
  const wakeUp = wakeUpAt(NOW);
  await storage.wakeUps.set(wakeUp);
  await storage.wakeUps.set(wakeUp);
  expect(await storage.wakeUps.claimDue(NOW, LEASE, 10)).toHaveLength(1);
});

test('the same subject for the other reader, for another kind, or in another pair is another alarm', async () => {
  const wakeUp = wakeUpAt(NOW);
  const others: Partial<PairWakeUp>[] = [
    { reader: 'manager' },
    { kind: 'answer' },
    { pair: { ...wakeUp.pair, tenant: 'x' } },
  ];
  await setAll([wakeUp, ...others.map((other) => ({ ...wakeUp, ...other }))]);
  expect(await storage.wakeUps.claimDue(NOW, LEASE, 10)).toHaveLength(4);
});

test('of one person and morning there is one alarm, whoever sets it; another person or morning is another', async () => {
  const morning: WakeUp = { kind: 'morning', due: NOW, person: { tenant: 'contoso', id: 'alex' } };
  const alarms = [storage, otherInstance].map(({ wakeUps }) => wakeUps.set(morning));
  await Promise.all(alarms);
  await storage.wakeUps.set({ ...morning, person: { tenant: 'fabrikam', id: 'alex' } });
  await storage.wakeUps.set({ ...morning, due: NOW - 1 });
  const claimed = await storage.wakeUps.claimDue(NOW, LEASE, 10);
  expect(claimed.map(({ wakeUp }) => wakeUp)).toContainEqual(morning);
  expect(claimed).toHaveLength(3);
});

test('the oldest ring first, over all shards, and never more than asked for', async () => {
  const wakeUps = Array.from({ length: 30 }, (_, index) => wakeUpAt(NOW - index * 1000));
  await setAll(wakeUps);
  const claimed = await storage.wakeUps.claimDue(NOW, LEASE, 12);
  expect(subjects(claimed)).toEqual(
    wakeUps
      .map(({ subject }) => subject)
      .reverse()
      .slice(0, 12),
  );
});

test('a claimed one is nobody else’s until its lease ends, and then it counts its tries', async () => {
  await storage.wakeUps.set(wakeUpAt(NOW));
  await storage.wakeUps.claimDue(NOW, LEASE, 10);
  expect(await storage.wakeUps.claimDue(NOW + LEASE - 1, LEASE, 10)).toEqual([]);
  const again = await storage.wakeUps.claimDue(NOW + LEASE, LEASE, 10);
  expect(again.map(({ tries }) => tries)).toEqual([2]);
});

test('two instances that sweep at once share the work, and nobody does it twice', async () => {
  await setAll(Array.from({ length: 40 }, (_, index) => wakeUpAt(NOW - index)));
  const sweeps = [];
  for (let round = 0; round < 5; round += 1) {
    const both = [storage, otherInstance].map(({ wakeUps }) => wakeUps.claimDue(NOW, LEASE, 8));
    sweeps.push(...(await Promise.all(both)));
  }
  const claimed = sweeps.flatMap(subjects);
  expect(claimed).toHaveLength(40);
  expect(new Set(claimed).size).toBe(40);
});

test('when the service fails in the middle, what is claimed by then is handed out; when nothing is, it says so', async () => {
  await setAll([wakeUpAt(NOW - 1), wakeUpAt(NOW)]);
  let calls = 0;
  const failing = (which: (call: number) => boolean): Table => ({
    ...table(),
    replace: async (...asked) => {
      calls += 1;
      if (which(calls)) throw new Error('503');
      return table().replace(...asked);
    },
  });
  await expect(
    azureWakeUps(
      failing(() => true),
      jest.fn(),
    ).claimDue(NOW, LEASE, 10),
  ).rejects.toThrow('503');
  calls = 0;
  expect(
    await azureWakeUps(
      failing((call) => call === 1),
      jest.fn(),
    ).claimDue(NOW, LEASE, 10),
  ).toHaveLength(1);
  expect(await claimAt(NOW)).toHaveLength(1);
});

test('those that are leased take no place of those that are free', async () => {
  const { pair } = wakeUpAt(NOW);
  await setAll(Array.from({ length: 6 }, (_, index) => wakeUpAt(NOW - minutes(60) + index, { pair })));
  await storage.wakeUps.claimDue(NOW, LEASE, 6);
  const behind = wakeUpAt(NOW, { pair });
  await storage.wakeUps.set(behind);
  expect(subjects(await storage.wakeUps.claimDue(NOW, LEASE, 1))).toEqual([behind.subject]);
});

test('a finished one is gone', async () => {
  await storage.wakeUps.set(wakeUpAt(NOW));
  for (const claimed of await storage.wakeUps.claimDue(NOW, LEASE, 10)) await storage.wakeUps.finish(claimed);
  expect(await storage.wakeUps.claimDue(NOW + LEASE, LEASE, 10)).toEqual([]);
  expect(await storage.wakeUps.earliest()).toBeUndefined();
});

test('who was too slow finishes nothing: it belongs to the next one by then', async () => {
  await storage.wakeUps.set(wakeUpAt(NOW));
  const [slow] = await storage.wakeUps.claimDue(NOW, LEASE, 10);
  const [next] = await storage.wakeUps.claimDue(NOW + LEASE, LEASE, 10);
  if (!slow || !next) throw new Error('both should have had it');
  await storage.wakeUps.finish(slow);
  expect(await storage.wakeUps.earliest()).toBe(NOW + 2 * LEASE);
  await storage.wakeUps.finish(next);
  expect(await storage.wakeUps.earliest()).toBeUndefined();
});

test('one that is set again while it rings rings once more', async () => {
  const wakeUp = wakeUpAt(NOW);
  await storage.wakeUps.set(wakeUp);
  const [ringing] = await storage.wakeUps.claimDue(NOW, LEASE, 10);
  await storage.wakeUps.set(wakeUp);
  if (!ringing) throw new Error('it should ring');
  await storage.wakeUps.finish(ringing);
  expect(await storage.wakeUps.claimDue(NOW, LEASE, 10)).toMatchObject([{ wakeUp, tries: 1 }]);
});

describe('one that is given back', () => {
  test('rings at the moment it is put back to, and what was nobody’s fault is not counted', async () => {
    await storage.wakeUps.set(wakeUpAt(NOW));
    const [busy] = await claimAt(NOW);
    await storage.wakeUps.putBack(busy, NOW + minutes(1), busy.tries - 1);
    expect(await storage.wakeUps.claimDue(NOW + minutes(1) - 1, LEASE, 10)).toEqual([]);
    const [again] = await claimAt(NOW + minutes(1));
    expect(again.tries).toBe(1);
  });

  test('keeps its place among the others: the longest due rings first', async () => {
    const [first, second] = [wakeUpAt(NOW - 2), wakeUpAt(NOW - 1)];
    await setAll([first, second]);
    for (const claimed of await claimAt(NOW)) await storage.wakeUps.putBack(claimed, NOW, 0);
    expect(subjects(await storage.wakeUps.claimDue(NOW, LEASE, 10))).toEqual([first.subject, second.subject]);
  });

  test('stays with whoever has it by then', async () => {
    await storage.wakeUps.set(wakeUpAt(NOW));
    const [slow] = await claimAt(NOW);
    await claimAt(NOW + LEASE);
    await storage.wakeUps.putBack(slow, NOW, 0);
    await storage.wakeUps.fail(slow, NOW, 'Error');
    expect(await storage.wakeUps.earliest()).toBe(NOW + 2 * LEASE);
  });
});

describe('what fails again and again', () => {
  test('waits ever longer, is set aside in the end, and those behind it still ring', async () => {
    const { pair, ...failing } = wakeUpAt(NOW);
    await storage.wakeUps.set({ pair, ...failing });
    const waits = await failUntilSetAside();
    expect(waits.slice(0, 4).map((wait) => wait / 1000)).toEqual([5, 20, 80, 320]);
    expect(waits).toHaveLength(9);
    expect(Math.max(...waits)).toBe(minutes(12 * 60));
    const behind = wakeUpAt(NOW + 1, { pair });
    await storage.wakeUps.set(behind);
    expect(subjects(await storage.wakeUps.claimDue(NOW + days(400), LEASE, 1))).toEqual([behind.subject]);
  });

  test('is listed with its reason, for somebody to look at', async () => {
    await storage.wakeUps.set(wakeUpAt(NOW));
    expect(await storage.wakeUps.setAside(NOW + days(400))).toEqual([]);
    await failUntilSetAside();
    expect(await storage.wakeUps.setAside(NOW + days(400))).toEqual([
      {
        partition: expect.stringMatching(/^shard-/),
        row: expect.stringMatching(/^2026-11-22T09:00:00.000Z\|recap\|/),
        kind: 'recap',
        due: '2026-11-22T09:00:00.000Z',
        reason: 'Error at try 10',
        tries: 10,
        lastTriedAt: expect.any(String),
      },
    ]);
    expect(await storage.wakeUps.earliest()).toBeUndefined();
  });

  test('is set aside as well when every try ended the process, so that nothing was said of it', async () => {
    await storage.wakeUps.set(wakeUpAt(NOW));
    for (let tries = 1; tries <= 10; tries += 1) await claimAt(NOW + tries * LEASE);
    expect(await storage.wakeUps.claimDue(NOW + days(400), LEASE, 10)).toEqual([]);
    expect(await storage.wakeUps.setAside(NOW)).toMatchObject([{ reason: 'never ended; before that: nothing' }]);
  });

  test('rings again, with all its tries, once a hand has emptied its state', async () => {
    await storage.wakeUps.set(wakeUpAt(NOW));
    await failUntilSetAside();
    const later = NOW + days(400);
    for (const row of await rowsIn()) await table().replace(row.key, { ...row.columns, state: '' }, row.etag);
    const [mended] = await claimAt(later);
    expect(mended.tries).toBe(1);
    await storage.wakeUps.finish(mended);
    expect(await storage.wakeUps.setAside(later)).toEqual([]);
  });

  test('rings again when it is set again', async () => {
    const wakeUp = wakeUpAt(NOW);
    await storage.wakeUps.set(wakeUp);
    await failUntilSetAside();
    await storage.wakeUps.set(wakeUp);
    expect(await claimAt(NOW)).toMatchObject([{ wakeUp, tries: 1 }]);
  });
});

test.each<[string, Record<string, string>, string]>([
  ['its JSON is cut off', { json0: '{"' }, 'its JSON cannot be read'],
  ['it is of another key', { json0: JSON.stringify(wakeUpAt(NOW - 2)) }, 'its key is that of another'],
])('one that cannot be read (%s) keeps none of the others from ringing, and is set aside', async (_, columns, why) => {
  const broken = wakeUpAt(NOW - 1);
  const whole = wakeUpAt(NOW, { pair: broken.pair });
  await storage.wakeUps.set(broken);
  for (const row of await rowsIn()) await table().replace(row.key, { ...row.columns, ...columns }, row.etag);
  await storage.wakeUps.set(whole);
  const errors: unknown[] = [];
  const { wakeUps } = await server.open(`test${tests}`, (error) => errors.push(error));
  const claimed = await wakeUps.claimDue(NOW, LEASE, 10);
  expect(subjects(claimed)).toEqual([whole.subject]);
  for (const one of claimed) await wakeUps.finish(one);
  expect(errors.map(String)).toEqual([expect.stringContaining(why)]);
  for (let day = 1; day < 10; day += 1) await wakeUps.claimDue(NOW + days(day), 1, 10);
  expect(await wakeUps.setAside(NOW)).toMatchObject([
    { kind: 'recap', tries: 10, reason: expect.stringContaining(why) },
  ]);
});

describe('the earliest', () => {
  test('is the first due of all shards, and nothing when there is none', async () => {
    expect(await storage.wakeUps.earliest()).toBeUndefined();
    await setAll(Array.from({ length: 20 }, (_, index) => wakeUpAt(NOW + 20 - index)));
    expect(await storage.wakeUps.earliest()).toBe(NOW + 1);
  });

  test('of one that is claimed is the end of its lease', async () => {
    const wakeUp = wakeUpAt(NOW);
    await setAll([wakeUp, wakeUpAt(NOW + 2 * LEASE, { pair: wakeUp.pair })]);
    await storage.wakeUps.claimDue(NOW, LEASE, 10);
    expect(await storage.wakeUps.earliest()).toBe(NOW + LEASE);
  });

  test('is found behind many that are claimed', async () => {
    const { pair } = wakeUpAt(NOW);
    await setAll(Array.from({ length: 15 }, (_, index) => wakeUpAt(NOW - index, { pair })));
    await storage.wakeUps.claimDue(NOW, LEASE, 15);
    await storage.wakeUps.set(wakeUpAt(NOW + 1, { pair }));
    expect(await storage.wakeUps.earliest()).toBe(NOW + 1);
  });
});

test('a sweep reads what is due and nothing that is stored for later', async () => {
  await setAll(Array.from({ length: 40 }, (_, index) => wakeUpAt(NOW + minutes(index + 1))));
  await setAll([wakeUpAt(NOW - 1), wakeUpAt(NOW)]);
  server.wire.seen();
  await storage.wakeUps.claimDue(NOW, LEASE, 100);
  const trips = server.wire.seen();
  const reads = trips.filter(({ method }) => method === 'GET');
  expect(reads).toHaveLength(16);
  expect(reads.reduce((sum, { rows }) => sum + rows, 0)).toBe(2);
  expect(trips.length - reads.length).toBe(2);
});

test('who looks for what is due near some wake-ups asks where these are kept, and nowhere else', async () => {
  const [one, other] = [wakeUpAt(NOW), wakeUpAt(NOW)];
  const also = wakeUpAt(NOW - 1, { pair: one.pair, reader: 'manager' });
  await setAll([one, also, ...Array.from({ length: 40 }, () => wakeUpAt(NOW + 1))]);
  server.wire.seen();
  const claimed = await storage.wakeUps.claimDue(NOW, LEASE, 10, [one, also, other]);
  expect(subjects(claimed)).toEqual([also.subject, one.subject]);
  expect(server.wire.seen().filter(({ method }) => method === 'GET').length).toBeLessThanOrEqual(2);
});
