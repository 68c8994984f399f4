import { Unavailable } from '../domain/unavailable';
import type { Ended, Outcome, Telemetry } from '../telemetry/telemetry';
import { PAGE, type Range, type Row, type Table } from './table';

/**
 * A table whose requests are followed: which table, what was asked for, how long it took and what came of it. Never a key, and
 * nothing that stands in a row.
 * @param name of ours: `pairs`, whatever the account calls it
 */
export function watchedTable(table: Table, name: string, { follow }: Telemetry): Table {
  const ask = <T>(operation: string, work: () => Promise<T>): Promise<T> =>
    follow({ is: 'table', table: name, operation }, (ended) => noting(ended, work()));
  return {
    createIfMissing: () => table.createIfMissing(),
    answers: () => table.answers(),
    read: (key) => ask('read', () => table.read(key)),
    query: (range, page) => query(table, range, page, (next) => ask('query', next)),
    insert: (key, columns) => ask('insert', () => table.insert(key, columns)),
    replace: (key, columns, etag) => ask('replace', () => table.replace(key, columns, etag)),
    remove: (key, etag) => ask('remove', () => table.remove(key, etag)),
    transact: (steps) => ask('transact', () => table.transact(steps)),
  };
}

/** Each page is a request, made when its first row is asked for. */
async function* query(
  table: Table,
  range: Range,
  page: number = PAGE,
  ask: <T>(next: () => Promise<T>) => Promise<T>,
): AsyncGenerator<Row, void> {
  const rows = table.query(range, page);
  try {
    for (let taken = 0; ; taken += 1) {
      const { value } = taken % page === 0 ? await ask(() => rows.next()) : await rows.next();
      if (!value) return;
      yield value;
    }
  } finally {
    await rows.return();
  }
}

async function noting<T>(ended: Ended, answer: Promise<T>): Promise<T> {
  try {
    const answered = await answer;
    ended(OUTCOMES.get(answered) ?? 'ok');
    return answered;
  } catch (error) {
    if (wantsQuiet(error)) ended('throttled');
    throw error;
  }
}

const OUTCOMES: ReadonlyMap<unknown, Outcome> = new Map<unknown, Outcome>([
  ['exists', 'exists'],
  ['changed', 'changed'],
  ['changed-meanwhile', 'changed'],
]);

/** The codes of the service, and the status of what may stand in front of it. */
const QUIET: ReadonlySet<string> = new Set(['ServerBusy', 'TooManyRequests', '503', '429']);

const wantsQuiet = (error: unknown): boolean => error instanceof Unavailable && QUIET.has(error.code);
