// One file, for each test is one way in which the same service fails, and what comes of it.
import { Unavailable } from '../../src/domain/unavailable';
import { openTable, openTableAs } from '../../src/storage/azure-table';
import { PATIENCE } from '../../src/storage/patience';
import type { Table } from '../../src/storage/table';
import { startAzurite } from '../support/azurite';
import { type Mishap, startWire, type Wire } from '../support/wire';

const KEY = { partition: 'p', row: 'r' };
const BUSY: Mishap = { status: 503, code: 'ServerBusy' };
const TIMED_OUT: Mishap = { status: 500, code: 'OperationTimedOut' };
const TOO_MANY: Mishap = { status: 429, code: 'TooManyRequests', retryAfter: '0' };
/** As many tries as in the product, in less time. */
const HURRIED = { ...PATIENCE, aTry: 150, inAll: 10_000, firstWait: 2, longestWait: 4 };

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let wire: Wire;
let table: Table;

beforeAll(async () => {
  azurite = await startAzurite();
  wire = await startWire(azurite.connectionString);
});
beforeEach(async () => {
  wire.mend();
  table = openTable(wire.connectionString, `things${Math.random().toString(36).slice(2)}`, HURRIED);
  await table.createIfMissing();
  await table.insert(KEY, { text: 'first' });
  wire.seen();
});
afterAll(async () => {
  await wire.stop();
  await azurite.stop();
});

const etag = async () => (await table.read(KEY))?.etag ?? '';
const textOf = async () => (await table.read(KEY))?.columns.text;
const requests: [string, () => Promise<unknown>][] = [
  ['read', () => table.read(KEY)],
  ['query', () => table.query({ partition: 'p' }).next()],
  ['insert', () => table.insert({ ...KEY, row: 'other' }, {})],
  ['replace', () => table.replace(KEY, { text: 'second' }, 'W/"1"')],
  ['remove', () => table.remove(KEY, 'W/"1"')],
  ['transact', () => table.transact([{ insert: { ...KEY, row: 'other' }, columns: {} }])],
];

describe.each([
  ['busy', BUSY],
  ['out of time', TIMED_OUT],
  ['asked too much', TOO_MANY],
  ['deaf: the answer is lost', 'lost'],
  ['cut off in the middle of its answer', 'broken'],
  ['silent', 'silent'],
] as [string, Mishap][])('a service that is %s', (_, mishap) => {
  test('is asked again, and nobody notices', async () => {
    wire.fail(mishap, 2);
    expect(await textOf()).toBe('first');
    expect(wire.seen()).toHaveLength(3);
  });

  test.each(requests)(
    'and stays so is asked three times by a %s, and then it is said to be unavailable',
    async (__, ask) => {
      wire.fail(mishap);
      await expect(ask()).rejects.toThrow(Unavailable);
      expect(wire.seen()).toHaveLength(3);
    },
  );
});

describe('a service that says when to come back', () => {
  test('is asked again no sooner', async () => {
    wire.fail({ ...BUSY, retryAfter: '1' }, 1);
    const before = performance.now();
    expect(await textOf()).toBe('first');
    // A clock is looked at, and nothing is hurried: sooner would be wrong on any machine.
    expect(performance.now() - before).toBeGreaterThanOrEqual(990);
    expect(wire.seen()).toHaveLength(2);
  });

  test.each(['11', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    'after longer than anybody waits (%s) is not waited for',
    async (retryAfter) => {
      wire.fail({ ...BUSY, retryAfter });
      await expect(table.read(KEY)).rejects.toThrow(Unavailable);
      expect(wire.seen()).toHaveLength(1);
    },
  );

  test('is left alone by alarms for as long as it says', async () => {
    wire.fail({ ...BUSY, retryAfter: '120' });
    await expect(table.read(KEY)).rejects.toMatchObject({ wait: 120_000, code: '503' });
  });
});

test('however slow each try is, all of them together end in time', async () => {
  const hurried = openTable(wire.connectionString, 'things', { ...HURRIED, aTry: 60_000, inAll: 150 });
  wire.fail('silent');
  await expect(hurried.read(KEY)).rejects.toMatchObject({ name: 'Unavailable', code: 'took too long' });
  expect(wire.seen()).toHaveLength(1);
});

test('a service that cannot be found is unavailable, too', async () => {
  const nowhere = wire.connectionString.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:1');
  await expect(openTable(nowhere, 'things', HURRIED).read(KEY)).rejects.toThrow(Unavailable);
});

describe('a write whose answer was lost', () => {
  beforeEach(() => wire.fail('lost', 1));

  test('is there once, and reads as there already when it was an insert', async () => {
    expect(await table.insert({ ...KEY, row: 'other' }, { text: 'mine' })).toBe('exists');
    expect((await table.read({ ...KEY, row: 'other' }))?.columns).toEqual({ text: 'mine' });
  });

  test('is there once, and reads as changed when it was a replacement', async () => {
    wire.mend();
    const before = await etag();
    wire.fail('lost', 1);
    expect(await table.replace(KEY, { text: 'second' }, before)).toBe('changed');
    expect(await textOf()).toBe('second');
  });

  test('is there once and whole when it was a transaction', async () => {
    wire.mend();
    const before = await etag();
    wire.fail('lost', 1);
    const steps = [
      { replace: KEY, columns: { text: 'second' }, etag: before },
      { insert: { ...KEY, row: 'other' }, columns: {} },
    ] as const;
    expect(await table.transact(steps)).toBe('changed-meanwhile');
    expect(await textOf()).toBe('second');
    expect(await table.read({ ...KEY, row: 'other' })).toBeDefined();
  });
});

test('what is refused for good is asked once', async () => {
  const missing = openTable(wire.connectionString, 'missing', HURRIED);
  await expect(missing.read(KEY)).rejects.toThrow('TableNotFound');
  expect(wire.seen()).toHaveLength(1);
});

test('in the product, somebody who waits in a panel is answered before it asks again, and Teams long before it gives up', () => {
  expect(PATIENCE.inAll).toBeLessThan(6_000);
  expect(PATIENCE.tries * PATIENCE.aTry + PATIENCE.longestWait).toBeLessThan(15_000);
});

test('with an identity instead of a key, the service is borne with in the same way', async () => {
  const asked: string[] = [];
  const credential = {
    getToken: async () => {
      asked.push('token');
      return { token: 'a token', expiresOnTimestamp: Date.now() + 3_600_000 };
    },
  };
  const unreachable = openTableAs(credential, 'https://127.0.0.1:1', 'things', HURRIED);
  await expect(unreachable.read(KEY)).rejects.toThrow(Unavailable);
  expect(asked).toHaveLength(1);
});
