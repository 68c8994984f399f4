import { TableClient } from '@azure/data-tables';

const TABLES = ['pairs', 'people', 'directory', 'wakeups'];

/** What is kept of one kind. */
export interface Kept {
  table: string;
  kind: string;
  rows: number;
  /** As Azure counts them: two for each character of a name or a text, and the keys. */
  bytes: number;
}

export async function rowsKept(connectionString: string): Promise<Kept[]> {
  const kept = new Map<string, Kept>();
  for (const table of TABLES) {
    const client = TableClient.fromConnectionString(connectionString, table, { allowInsecureConnection: true });
    for await (const row of client.listEntities<Record<string, unknown>>()) {
      const kind = String(row.kind);
      const { rows, bytes } = kept.get(`${table} ${kind}`) ?? { rows: 0, bytes: 0 };
      kept.set(`${table} ${kind}`, { table, kind, rows: rows + 1, bytes: bytes + bytesOf(row) });
    }
  }
  return [...kept.values()];
}

/** What the service adds to every row. */
const OVERHEAD = 4;
const NOT_STORED = ['etag', 'odata.metadata', 'timestamp'];

function bytesOf(row: Record<string, unknown>): number {
  return Object.entries(row)
    .filter(([name]) => !NOT_STORED.includes(name))
    .map(([name, value]) => 8 + 2 * name.length + (typeof value === 'string' ? 4 + 2 * value.length : 8))
    .reduce((sum, bytes) => sum + bytes, OVERHEAD);
}
