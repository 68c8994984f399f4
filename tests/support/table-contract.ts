// One file, for each test is one promise of the same small interface, and they read as its specification.
import { inspect } from 'node:util';
import { rowsOf, type Table } from '../../src/storage/table';

/** A kind of table that is held to the specification. */
export interface Subject {
  table: Table;
  /** One that was never created. */
  missing: Table;
  /** How many rows came with each round trip since the last time that this was asked; not for one that makes none. */
  trips?(): number[];
}

/** What every table promises, wherever its rows are. Call it in a test file of each kind; `subject` is asked when a test runs. */
export function specifyTable(open: () => Subject): void {
  let subject: Subject;
  beforeAll(() => {
    subject = open();
  });

  let partitions = 0;
  /** A partition that no other test writes into. */
  const newPartition = () => `partition-${++partitions}`;

  async function inserted(partition: string, row: string, columns = {}): Promise<string> {
    const answer = await subject.table.insert({ partition, row }, columns);
    if (answer === 'exists') throw new Error(`${row} is there already`);
    return answer.etag;
  }

  const rowKeys = async (partition: string) => (await rowsOf(subject.table, { partition })).map(({ key }) => key.row);

  const trips = () => subject.trips?.();
  const expectRows = (rows: number[]) => expect(trips() ?? rows).toEqual(rows);
  const expectTrips = (count: number) => expect(trips()?.length ?? count).toBe(count);

  test('creating a table that is there is harmless', async () => {
    await subject.table.createIfMissing();
    expect(await subject.table.answers()).toBe(true);
  });

  test('a table that was never created is not readable, and reading it is an error rather than nothing', async () => {
    const missing = subject.missing;
    expect(await missing.answers()).toBe(false);
    await expect(missing.read({ partition: 'p', row: 'r' })).rejects.toThrow('TableNotFound');
  });

  test('a row comes back with its columns and its ETag, in one round trip', async () => {
    const key = { partition: newPartition(), row: 'r' };
    const etag = await inserted(key.partition, key.row, { text: 'It’s Zoë', count: 5_000_000_000, yes: true });
    trips();
    expect(await subject.table.read(key)).toEqual({
      key,
      columns: { text: 'It’s Zoë', count: 5_000_000_000, yes: true },
      etag,
    });
    expectTrips(1);
    expect(await subject.table.read({ ...key, row: 'other' })).toBeUndefined();
  });

  test('inserting what is there changes nothing', async () => {
    const key = { partition: newPartition(), row: 'r' };
    await subject.table.insert(key, { text: 'first' });
    expect(await subject.table.insert(key, { text: 'second' })).toBe('exists');
    expect((await subject.table.read(key))?.columns).toEqual({ text: 'first' });
  });

  test('a replacement leaves nothing of the former row, and takes the ETag of the latest', async () => {
    const key = { partition: newPartition(), row: 'r' };
    const first = await inserted(key.partition, key.row, { a: 1 });
    const second = await subject.table.replace(key, { b: 2 }, first);
    expect(await subject.table.read(key)).toEqual({ key, columns: { b: 2 }, ...Object(second) });
    expect(await subject.table.replace(key, { c: 3 }, first)).toBe('changed');
    expect((await subject.table.read(key))?.columns).toEqual({ b: 2 });
  });

  test('a row that is gone counts as changed', async () => {
    const key = { partition: newPartition(), row: 'r' };
    const etag = await inserted(key.partition, key.row);
    expect(await subject.table.remove(key, etag)).toBe('removed');
    expect(await subject.table.remove(key, etag)).toBe('changed');
    expect(await subject.table.replace(key, {}, etag)).toBe('changed');
  });

  test('a removal under an old ETag removes nothing', async () => {
    const key = { partition: newPartition(), row: 'r' };
    const etag = await inserted(key.partition, key.row);
    await subject.table.replace(key, { newer: true }, etag);
    expect(await subject.table.remove(key, etag)).toBe('changed');
    expect(await subject.table.read(key)).toBeDefined();
  });

  test.each(['*', ''])(
    'no write goes out under the ETag "%s", which would overwrite whatever is there',
    async (etag) => {
      const key = { partition: newPartition(), row: 'r' };
      await inserted(key.partition, key.row);
      await expect(subject.table.replace(key, {}, etag)).rejects.toThrow('ETag');
      await expect(subject.table.remove(key, etag)).rejects.toThrow('ETag');
      await expect(subject.table.transact([{ replace: key, columns: {}, etag }])).rejects.toThrow('ETag');
    },
  );

  describe('a query', () => {
    test('gives neighbours in the order of their keys, from the first to before the last', async () => {
      const partition = newPartition();
      for (const row of ['d', 'b', 'a', 'c']) await inserted(partition, row);
      const rows = await rowsOf(subject.table, { partition, from: 'b', before: 'd' });
      expect(rows.map(({ key }) => key.row)).toEqual(['b', 'c']);
    });

    test('asks for no more pages than its reader wants', async () => {
      const partition = newPartition();
      for (const row of ['a', 'b', 'c', 'd', 'e']) await inserted(partition, row);
      trips();
      expect(await rowsOf(subject.table, { partition }, 2)).toHaveLength(2);
      expectRows([2]);
      for await (const row of subject.table.query({ partition }, 2)) if (row.key.row === 'c') break;
      expectRows([2, 2]);
      expect(await rowsOf(subject.table, { partition }, 0)).toEqual([]);
      expectRows([]);
    });

    test('leaves rows out before it counts them', async () => {
      const partition = newPartition();
      for (const [row, until] of Object.entries({ a: '9', b: '', c: '5' })) await inserted(partition, row, { until });
      trips();
      const rows = await rowsOf(subject.table, { partition, where: [{ column: 'until', atMost: '5' }] }, 2);
      expect(rows.map(({ key }) => key.row)).toEqual(['b', 'c']);
      expectRows([2]);
    });

    test('gives each page as it is when its reader comes to it', async () => {
      const partition = newPartition();
      for (const row of ['a', 'b', 'c', 'd', 'e']) await inserted(partition, row);
      const seen: string[] = [];
      for await (const { key } of subject.table.query({ partition }, 2)) {
        seen.push(key.row);
        if (key.row === 'b') await inserted(partition, 'cc');
      }
      expect(seen).toEqual(['a', 'b', 'c', 'cc', 'd', 'e']);
    });

    test('leaves out rows without the column that is asked for, or with no text in it', async () => {
      const partition = newPartition();
      await inserted(partition, 'without');
      await inserted(partition, 'number', { state: 1 });
      await inserted(partition, 'text', { state: 'x' });
      const rows = await rowsOf(subject.table, { partition, where: [{ column: 'state', equals: 'x' }] });
      expect(rows.map(({ key }) => key.row)).toEqual(['text']);
    });
  });

  describe('a transaction', () => {
    test('writes all of its steps in one round trip and tells the ETags in their order', async () => {
      const partition = newPartition();
      const etag = await inserted(partition, 'old');
      await inserted(partition, 'gone');
      trips();
      const answer = await subject.table.transact([
        { replace: { partition, row: 'old' }, columns: { n: 1 }, etag },
        { insert: { partition, row: 'new' }, columns: { n: 2 } },
        { remove: { partition, row: 'gone' } },
      ]);
      expectTrips(1);
      expect(await rowKeys(partition)).toEqual(['new', 'old']);
      const etags = [
        await subject.table.read({ partition, row: 'old' }),
        await subject.table.read({ partition, row: 'new' }),
      ];
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
      await subject.table.replace({ partition, row: 'row' }, {}, etag);
      const steps = {
        stale: { replace: { partition, row: 'row' }, columns: {}, etag },
        missing: { replace: { partition, row: 'nowhere' }, columns: {}, etag },
        present: { insert: { partition, row: 'row' }, columns: {} },
        removed: { remove: { partition, row: 'nowhere' } },
      }[loser];
      if (!steps) throw new Error(loser);
      const answer = await subject.table.transact([{ insert: { partition, row: 'new' }, columns: {} }, steps]);
      expect(answer).toBe('changed-meanwhile');
      expect(await rowKeys(partition)).toEqual(['row']);
    });

    test('takes each row once, and rows of one partition only', async () => {
      const [partition, other] = [newPartition(), newPartition()];
      const insert = (at: string, row: string) => ({ insert: { partition: at, row }, columns: {} });
      await expect(subject.table.transact([insert(partition, 'a'), insert(partition, 'a')])).rejects.toThrow();
      await expect(subject.table.transact([insert(partition, 'a'), insert(other, 'b')])).rejects.toThrow();
      expect([await rowKeys(partition), await rowKeys(other)]).toEqual([[], []]);
    });
  });

  test('what was stored stays as it was, whatever becomes of the object that was handed over', async () => {
    const key = { partition: newPartition(), row: 'r' };
    const columns = { text: 'first' };
    await subject.table.insert(key, columns);
    columns.text = 'second';
    expect((await subject.table.read(key))?.columns).toEqual({ text: 'first' });
  });

  test('a column that is too long is an error that does not carry what was to be stored', async () => {
    const write = subject.table.insert({ partition: newPartition(), row: 'r' }, { text: 'secret '.repeat(10_000) });
    const error: unknown = await write.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(inspect(error, { depth: 10 }) + JSON.stringify(error)).not.toContain('secret');
  });
}
