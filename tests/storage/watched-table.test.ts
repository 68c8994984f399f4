import { Unavailable } from '../../src/domain/unavailable';
import { rowsOf, type Table } from '../../src/storage/table';
import { watchedTable } from '../../src/storage/watched-table';
import { NO_TELEMETRY } from '../../src/telemetry/telemetry';
import { following } from '../support/followed';
import { memoryTable } from '../support/memory-table';
import { specifyTable } from '../support/table-contract';

const table = watchedTable(memoryTable(), 'things', NO_TELEMETRY);
beforeAll(() => table.createIfMissing());

describe('a table that is watched', () => {
  specifyTable(() => ({ table, missing: watchedTable(memoryTable(), 'missing', NO_TELEMETRY) }));
});

describe('what is told of it', () => {
  const key = { partition: 'of Megan', row: 'about Alex' };

  async function watched(change: Partial<Table> = {}) {
    const { telemetry, followed } = following();
    const plain = memoryTable();
    await plain.createIfMissing();
    return { followed, table: watchedTable({ ...plain, ...change }, 'things', telemetry) };
  }
  const asked = (operation: string) => ({ is: 'table', table: 'things', operation });

  test('is what was asked for and what came of it, and no key', async () => {
    const { table: things, followed } = await watched();
    await things.insert(key, { text: 'hers' });
    await things.insert(key, {});
    await things.read(key);
    await things.replace(key, {}, 'W/"another"');
    await things.remove(key, 'W/"another"');
    await things.transact([{ insert: key, columns: {} }]);
    expect(followed).toEqual([
      [asked('insert'), 'ok'],
      [asked('insert'), 'exists'],
      [asked('read'), 'ok'],
      [asked('replace'), 'changed'],
      [asked('remove'), 'changed'],
      [asked('transact'), 'changed'],
    ]);
  });

  test('is one request for each page of a query', async () => {
    const { table: things, followed } = await watched();
    for (const row of ['a', 'b', 'c']) await things.insert({ partition: 'p', row }, {});
    followed.length = 0;
    expect(await rowsOf(things, { partition: 'p' }, 2)).toHaveLength(2);
    expect(followed).toEqual([[asked('query'), 'ok']]);
    followed.length = 0;
    for await (const _ of things.query({ partition: 'p' }, 2));
    expect(followed).toHaveLength(2);
  });

  test.each([
    [new Unavailable(1000, 'ServerBusy'), 'throttled'],
    [new Unavailable(1000, '429'), 'throttled'],
    [new Error('no'), 'error'],
  ])('is that the service could not do it: %s, as "%s"', async (failure, outcome) => {
    const { table: things, followed } = await watched({ read: () => Promise.reject(failure) });
    await expect(things.read(key)).rejects.toBe(failure);
    expect(followed).toEqual([[asked('read'), outcome]]);
  });
});
