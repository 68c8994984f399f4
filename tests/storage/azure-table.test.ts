// One file, for each test is one promise of the same small interface, and they read as its specification.
import { inspect } from 'node:util';
import { openTable } from '../../src/storage/azure-table';
import { rowsOf, type Table } from '../../src/storage/table';
import { startAzurite } from '../support/azurite';
import { startWire, type Wire } from '../support/wire';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let wire: Wire;
let table: Table;

beforeAll(async () => {
  azurite = await startAzurite();
  wire = await startWire(azurite.connectionString);
  table = openTable(wire.connectionString, 'things');
  await table.createIfMissing();
});

afterAll(async () => {
  await wire.stop();
  await azurite.stop();
});

let partitions = 0;
/** A partition that no other test writes into. */
const newPartition = () => `partition-${++partitions}`;

async function inserted(partition: string, row: string, columns = {}): Promise<string> {
  const answer = await table.insert({ partition, row }, columns);
  if (answer === 'exists') throw new Error(`${row} is there already`);
  return answer.etag;
}

const rowKeys = async (partition: string) => (await rowsOf(table, { partition })).map(({ key }) => key.row);

test('creating a table that is there is harmless', async () => {
  await table.createIfMissing();
  expect(await table.answers()).toBe(true);
});

test('a table that was never created is not readable, and reading it is an error rather than nothing', async () => {
  const missing = openTable(azurite.connectionString, 'missing');
  expect(await missing.answers()).toBe(false);
  await expect(missing.read({ partition: 'p', row: 'r' })).rejects.toThrow('TableNotFound');
});

test('a row comes back with its columns and its ETag, in one round trip', async () => {
  const key = { partition: newPartition(), row: 'r' };
  const etag = await inserted(key.partition, key.row, { text: 'It’s Zoë', count: 5_000_000_000, yes: true });
  wire.seen();
  expect(await table.read(key)).toEqual({ key, columns: { text: 'It’s Zoë', count: 5_000_000_000, yes: true }, etag });
  expect(wire.seen()).toHaveLength(1);
  expect(await table.read({ ...key, row: 'other' })).toBeUndefined();
});

test('inserting what is there changes nothing', async () => {
  const key = { partition: newPartition(), row: 'r' };
  await table.insert(key, { text: 'first' });
  expect(await table.insert(key, { text: 'second' })).toBe('exists');
  expect((await table.read(key))?.columns).toEqual({ text: 'first' });
});

test('a replacement leaves nothing of the former row, and takes the ETag of the latest', async () => {
  const key = { partition: newPartition(), row: 'r' };
  const first = await inserted(key.partition, key.row, { a: 1 });
  const second = await table.replace(key, { b: 2 }, first);
  expect(await table.read(key)).toEqual({ key, columns: { b: 2 }, ...Object(second) });
  expect(await table.replace(key, { c: 3 }, first)).toBe('changed');
  expect((await table.read(key))?.columns).toEqual({ b: 2 });
});

test('a row that is gone counts as changed', async () => {
  const key = { partition: newPartition(), row: 'r' };
  const etag = await inserted(key.partition, key.row);
  expect(await table.remove(key, etag)).toBe('removed');
  expect(await table.remove(key, etag)).toBe('changed');
  expect(await table.replace(key, {}, etag)).toBe('changed');
});

test('a removal under an old ETag removes nothing', async () => {
  const key = { partition: newPartition(), row: 'r' };
  const etag = await inserted(key.partition, key.row);
  await table.replace(key, { newer: true }, etag);
  expect(await table.remove(key, etag)).toBe('changed');
  expect(await table.read(key)).toBeDefined();
});

test.each(['*', ''])('no write goes out under the ETag "%s", which would overwrite whatever is there', async (etag) => {
  const key = { partition: newPartition(), row: 'r' };
  await inserted(key.partition, key.row);
  await expect(table.replace(key, {}, etag)).rejects.toThrow('ETag');
  await expect(table.remove(key, etag)).rejects.toThrow('ETag');
  await expect(table.transact([{ replace: key, columns: {}, etag }])).rejects.toThrow('ETag');
});

describe('a query', () => {
  test('gives neighbours in the order of their keys, from the first to before the last', async () => {
    const partition = newPartition();
    for (const row of ['d', 'b', 'a', 'c']) await inserted(partition, row);
    const rows = await rowsOf(table, { partition, from: 'b', before: 'd' });
    expect(rows.map(({ key }) => key.row)).toEqual(['b', 'c']);
  });

  test('asks for no more pages than its reader wants', async () => {
    const partition = newPartition();
    for (const row of ['a', 'b', 'c', 'd', 'e']) await inserted(partition, row);
    wire.seen();
    expect(await rowsOf(table, { partition }, 2)).toHaveLength(2);
    expect(wire.seen().map(({ rows }) => rows)).toEqual([2]);
    for await (const row of table.query({ partition }, 2)) if (row.key.row === 'c') break;
    expect(wire.seen().map(({ rows }) => rows)).toEqual([2, 2]);
    expect(await rowsOf(table, { partition }, 0)).toEqual([]);
    expect(wire.seen()).toEqual([]);
  });

  test('leaves rows out before it counts them', async () => {
    const partition = newPartition();
    for (const [row, until] of Object.entries({ a: '9', b: '', c: '5' })) await inserted(partition, row, { until });
    wire.seen();
    const rows = await rowsOf(table, { partition, where: [{ column: 'until', atMost: '5' }] }, 2);
    expect(rows.map(({ key }) => key.row)).toEqual(['b', 'c']);
    expect(wire.seen().map(({ rows }) => rows)).toEqual([2]);
  });
});

describe('a transaction', () => {
  test('writes all of its steps in one round trip and tells the ETags in their order', async () => {
    const partition = newPartition();
    const etag = await inserted(partition, 'old');
    await inserted(partition, 'gone');
    wire.seen();
    const answer = await table.transact([
      { replace: { partition, row: 'old' }, columns: { n: 1 }, etag },
      { insert: { partition, row: 'new' }, columns: { n: 2 } },
      { remove: { partition, row: 'gone' } },
    ]);
    expect(wire.seen()).toHaveLength(1);
    expect(await rowKeys(partition)).toEqual(['new', 'old']);
    const etags = [await table.read({ partition, row: 'old' }), await table.read({ partition, row: 'new' })];
    expect(answer).toEqual([...etags.map((row) => row?.etag), '']);
  });

  const losers = {
    'a replaced row has changed': 'stale',
    'a replaced row is gone': 'missing',
    'an inserted row is there': 'present',
    'a removed row is gone': 'removed',
  };

  test.each(Object.entries(losers))('writes nothing when %s', async (_, loser) => {
    const partition = newPartition();
    const etag = await inserted(partition, 'row');
    await table.replace({ partition, row: 'row' }, {}, etag);
    const steps = {
      stale: { replace: { partition, row: 'row' }, columns: {}, etag },
      missing: { replace: { partition, row: 'nowhere' }, columns: {}, etag },
      present: { insert: { partition, row: 'row' }, columns: {} },
      removed: { remove: { partition, row: 'nowhere' } },
    }[loser];
    if (!steps) throw new Error(loser);
    const answer = await table.transact([{ insert: { partition, row: 'new' }, columns: {} }, steps]);
    expect(answer).toBe('changed-meanwhile');
    expect(await rowKeys(partition)).toEqual(['row']);
  });
});

test('what the service refuses for another reason is an error that does not carry what was to be stored', async () => {
  const write = table.insert({ partition: newPartition(), row: 'r' }, { text: 'secret '.repeat(10_000) });
  const error: unknown = await write.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(inspect(error, { depth: 10 }) + JSON.stringify(error)).not.toContain('secret');
});

test('anywhere but on this machine, a connection must be encrypted', async () => {
  const elsewhere = azurite.connectionString.replace('127.0.0.1', 'storage.example');
  await expect(openTable(elsewhere, 'things').read({ partition: 'p', row: 'r' })).rejects.toThrow(
    'Cannot connect to http://storage.example',
  );
});
