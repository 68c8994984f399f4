import { type Key, PAGE, type Range, type Row, rowsOf, type Table } from '../../src/storage/table';
import type { Line } from './line';

/** A table as one instance sees it: at the other end of a line that may fail. */
export function tableOver(line: Line, name: string, table: Table): Table {
  const take = <T>(what: string, about: string, happens: () => Promise<T>, repeated?: T) =>
    line.take({ name: `${name}.${what}`, about, happens, ...(repeated === undefined ? {} : { repeated }) });
  const at = ({ partition, row }: Key) => `${partition} ${row}`;
  return {
    createIfMissing: () => table.createIfMissing(),
    answers: () => table.answers(),
    read: (key) => take('read', at(key), () => table.read(key)),
    query: (range, page = PAGE) =>
      pages((rest, count) => take('query', range.partition, () => rowsOf(table, rest, count)), range, page),
    insert: (key, columns) => take('insert', at(key), () => table.insert(key, columns), 'exists'),
    replace: (key, columns, etag) => take('replace', at(key), () => table.replace(key, columns, etag), 'changed'),
    remove: (key, etag) => take('remove', at(key), () => table.remove(key, etag), 'changed'),
    transact: (steps) => take('transact', whereOf(steps[0]), () => table.transact(steps), 'changed-meanwhile'),
  };
}

const whereOf = (first: Parameters<Table['transact']>[0][0]) =>
  'insert' in first
    ? `${first.insert.partition} ${first.insert.row}`
    : `${first.replace.partition} ${first.replace.row}`;

async function* pages(
  ask: (range: Range, page: number) => Promise<Row[]>,
  range: Range,
  page: number,
): AsyncGenerator<Row, void> {
  for (let rest: Range | undefined = range; rest; ) {
    const rows: Row[] = await ask(rest, page);
    const last = rows.at(-1);
    // The first key that can follow.
    rest = last && rows.length === page ? { ...range, from: `${last.key.row}\u0000` } : undefined;
    yield* rows;
  }
}

/** What is written into a table is told at the moment it is there, whoever has written it, and whether they know. */
export function watched(table: Table, told: { put(row: Omit<Row, 'etag'>): void; removed(key: Key): void }): Table {
  return {
    ...table,
    async insert(key, columns) {
      const written = await table.insert(key, columns);
      if (written !== 'exists') told.put({ key, columns });
      return written;
    },
    async replace(key, columns, etag) {
      const written = await table.replace(key, columns, etag);
      if (written !== 'changed') told.put({ key, columns });
      return written;
    },
    async remove(key, etag) {
      const removed = await table.remove(key, etag);
      if (removed === 'removed') told.removed(key);
      return removed;
    },
    async transact(steps) {
      const written = await table.transact(steps);
      if (written === 'changed-meanwhile') return written;
      for (const step of steps) {
        if ('remove' in step) told.removed(step.remove);
        else told.put({ key: 'insert' in step ? step.insert : step.replace, columns: step.columns });
      }
      return written;
    },
  };
}
