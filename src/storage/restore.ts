import { createReadStream } from 'node:fs';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { everyRow, tableOver } from './azure-table';
import { IN_ORDER } from './back-up';
import {
  BackupError,
  MANIFEST,
  type Manifest,
  manifestSchema,
  mustBeReadable,
  type TableName,
} from './backup-manifest';
import { clientsOf } from './look-at-tables';
import type { TableAccount } from './open-storage';
import type { Put, Table } from './table';

/** A transaction takes so many rows, and 4 MiB; what is sent is a little more than what is kept. */
const MOST_ROWS = 100;
const MOST_BYTES = 2 * 1024 * 1024;

/** In the folder of the backup, while it is being restored: into which account. */
const UNDER_WAY = 'restoring.json';

const rowSchema = z.object({
  key: z.object({ partition: z.string(), row: z.string() }),
  columns: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/**
 * Puts a backup into tables that are empty, and creates those that are missing. Nothing is ever overwritten. What was interrupted is
 * begun again with the same folder and account, and goes on: rows that are there already stay.
 * @param told how many rows of which table are there
 * @throws BackupError when the backup is not complete or too new, or the tables hold anything else
 */
export async function restore(
  account: TableAccount,
  folder: string,
  told: (table: TableName, rows: number) => void = () => {},
): Promise<Manifest> {
  const manifest = await manifestIn(folder);
  mustBeReadable(manifest);
  const clientFor = await clientsOf(account);
  const tables = IN_ORDER.map((name) => ({ name, client: clientFor(name), table: tableOver(clientFor(name)) }));
  for (const { table } of tables) await table.createIfMissing();
  if (!(await isGoingOn(account, folder))) {
    for (const { name, client } of tables) {
      const { done } = await everyRow(client, 1).next();
      if (!done) throw new BackupError(`The table ${name} is not empty: restore into an account of its own.`);
    }
    await writeFile(join(folder, UNDER_WAY), JSON.stringify(placeOf(account)), { mode: 0o600 });
  }
  for (const { name, table } of tables) {
    const count = await putBack(table, join(folder, `${name}.jsonl`));
    if (count !== manifest.rows[name]) throw new BackupError(`The file of the table ${name} is not as it was written.`);
    told(name, count);
  }
  return manifest;
}

async function manifestIn(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new BackupError(`The folder ${folder} holds no complete backup: there is no ${MANIFEST}.`);
  return manifestSchema.parse(JSON.parse(text));
}

async function isGoingOn(account: TableAccount, folder: string): Promise<boolean> {
  const path = join(folder, UNDER_WAY);
  if (
    !(await access(path).then(
      () => true,
      () => false,
    ))
  )
    return false;
  return JSON.parse(await readFile(path, 'utf8')) === placeOf(account);
}

/** Where the tables are, and no key. */
function placeOf(account: TableAccount): string {
  if ('endpoint' in account) return account.endpoint;
  const { connectionString } = account;
  return /(?:TableEndpoint|AccountName)=([^;]+)/i.exec(connectionString)?.[1] ?? '';
}

/** Neighbours of one partition go together. */
async function putBack(table: Table, path: string): Promise<number> {
  let count = 0;
  let bytes = 0;
  let some: Put[] = [];
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    const { key, columns } = rowSchema.parse(JSON.parse(line));
    const size = Buffer.byteLength(line);
    const fits = some.length < MOST_ROWS && bytes + size <= MOST_BYTES && partitionOf(some[0]) === key.partition;
    if (!fits) {
      await insert(table, some);
      some = [];
      bytes = 0;
    }
    some.push({ insert: key, columns });
    bytes += size;
    count += 1;
  }
  await insert(table, some);
  return count;
}

const partitionOf = (put: Put | undefined) => (put && 'insert' in put ? put.insert.partition : undefined);

async function insert(table: Table, puts: readonly Put[]): Promise<void> {
  const [first, ...rest] = puts;
  if (!first || (await table.transact([first, ...rest])) !== 'changed-meanwhile') return;
  // Some are there from the time before: each on its own, and what is there stays.
  for (const put of puts) if ('insert' in put) await table.insert(put.insert, put.columns);
}
