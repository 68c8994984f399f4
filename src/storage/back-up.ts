import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TableClient } from '@azure/data-tables';
import { everyRow } from './azure-table';
import { BackupError, MANIFEST, type Manifest, type TableName, versionsKnown } from './backup-manifest';
import { clientsOf } from './look-at-tables';
import type { TableAccount } from './open-storage';

/**
 * The order in which tables are copied, both ways. Alarms come last: whatever was copied before had its alarm before it was written,
 * so none is without one; and while a copy is put back, no alarm rings for what is not there yet.
 */
export const IN_ORDER: readonly TableName[] = ['people', 'directory', 'pairs', 'wakeups'];

/**
 * Copies every row of every table into a folder of its own, one file a table and one line of JSON a row, as they stand; row by row, so
 * that the copy may be larger than the memory. It is complete once its manifest is there, which comes last. Nothing in the
 * tables changes.
 * @param told how many rows of which table are copied
 * @throws BackupError when the folder holds anything
 */
export async function backUp(
  account: TableAccount,
  folder: string,
  now: number,
  told: (table: TableName, rows: number) => void = () => {},
): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new BackupError(`The folder ${folder} is not empty: name one that is new.`);
  const clientFor = await clientsOf(account);
  const rows: Partial<Manifest['rows']> = {};
  for (const table of IN_ORDER) {
    const count = await copy(clientFor(table), join(folder, `${table}.jsonl`));
    rows[table] = count;
    told(table, count);
  }
  const manifest = { madeAt: new Date(now).toISOString(), rows: rows as Manifest['rows'], versions: versionsKnown() };
  const path = join(folder, MANIFEST);
  await writeFile(`${path}.part`, JSON.stringify(manifest, undefined, 2), { mode: 0o600 });
  await rename(`${path}.part`, path);
  return manifest;
}

async function copy(client: TableClient, path: string): Promise<number> {
  let count = 0;
  async function* lines() {
    for await (const { key, columns } of everyRow(client)) {
      count += 1;
      yield `${JSON.stringify({ key, columns })}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return count;
}
