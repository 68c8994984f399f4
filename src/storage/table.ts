export interface Key {
  partition: string;
  row: string;
}

/** What Azure Tables holds beside the keys: one value a column. */
export type Columns = Readonly<Record<string, string | number | boolean>>;

export interface Row {
  key: Key;
  columns: Columns;
  etag: string;
}

/** Neighbouring rows of one partition, in the order of their row keys. */
export interface Range {
  partition: string;
  /** The first row key that belongs to it. */
  from?: string;
  /** The first row key that no longer belongs to it. */
  before?: string;
  /** Leaves out, on the server, the rows that do not meet all of these. */
  where?: readonly Condition[];
}

/** On the text in a column: that it sorts no later, or is the same. A row without the column meets none. */
export type Condition = { column: string; atMost: string } | { column: string; equals: string };

/** One step of a transaction. A removal is taken only beside a step with a condition of its own, which guards both. */
export type Step = Put | { remove: Key };
export type Put = { insert: Key; columns: Columns } | { replace: Key; columns: Columns; etag: string };

/**
 * A table in which nothing can be overwritten unseen: whoever changes a row names the ETag they read it under.
 * Every method throws `Unavailable` when the service cannot be reached or is too busy, after a few tries within five seconds; and
 * whatever else it refuses for, for any reason not named here.
 *
 * The SDK repeats a request whose answer was lost. A write that had in fact been stored then finds its own row and reads as
 * `'exists'` or `'changed'`: whoever gets that answer reads again and decides again, which covers this, too.
 */
export interface Table {
  createIfMissing(): Promise<void>;
  /** Whether the table can be read now. Never throws; gives up after three seconds. */
  answers(): Promise<boolean>;
  /** 1 round trip. */
  read(key: Key): Promise<Row | undefined>;
  /** 1 round trip for each page, and none once the reader stops. A page has 1,000 rows, if `page` does not say fewer. */
  query(range: Range, page?: number): AsyncGenerator<Row, void>;
  /** 1 round trip. */
  insert(key: Key, columns: Columns): Promise<{ etag: string } | 'exists'>;
  /** 1 round trip. */
  replace(key: Key, columns: Columns, etag: string): Promise<{ etag: string } | 'changed'>;
  /** 1 round trip. */
  remove(key: Key, etag: string): Promise<'removed' | 'changed'>;
  /**
   * All steps or none, within one partition; at most 100, each on another row; 1 round trip.
   * @returns the new ETags in the order of the steps, an empty one for a removal
   */
  transact(steps: readonly [Put, ...Step[]]): Promise<string[] | 'changed-meanwhile'>;
}

/** The most rows that one answer of the service holds. */
export const PAGE = 1000;

/** The first rows of a range, at most `limit`; 1 round trip for each 1,000. */
export async function rowsOf(table: Table, range: Range, limit = Number.POSITIVE_INFINITY): Promise<Row[]> {
  const rows: Row[] = [];
  if (limit <= 0) return rows;
  for await (const row of table.query(range, Math.min(limit, PAGE))) {
    rows.push(row);
    if (rows.length >= limit) break;
  }
  return rows;
}
