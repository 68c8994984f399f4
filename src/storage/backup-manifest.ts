import { z } from 'zod';
import { TABLES } from './open-storage';
import { versionOf } from './row';
import { ROW_KINDS } from './rows/kinds';

export type TableName = (typeof TABLES)[number];

export const MANIFEST = 'backup.json';

/** What a backup says of itself, once it is complete. */
export interface Manifest {
  /** ISO 8601, in UTC. */
  madeAt: string;
  rows: Record<TableName, number>;
  /** Of each kind of row, the newest version that there may be. */
  versions: Record<string, number>;
}

export const manifestSchema: z.ZodType<Manifest> = z.object({
  madeAt: z.string(),
  rows: z.record(z.enum(TABLES), z.number()),
  versions: z.record(z.string(), z.number()),
});

/** Says what is wrong, and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

export function versionsKnown(): Manifest['versions'] {
  const kinds = Object.values(ROW_KINDS).flat();
  return Object.fromEntries(kinds.map((kind) => [kind.kind, versionOf(kind)]));
}

/** @throws BackupError when this product is older than the backup */
export function mustBeReadable({ versions }: Manifest): void {
  const known = versionsKnown();
  const newer = Object.entries(versions).filter(([kind, version]) => version > (known[kind] ?? 0));
  if (newer.length === 0) return;
  const kinds = newer.map(([kind]) => kind).join(', ');
  throw new BackupError(`The backup was made by a newer version (${kinds}): restore it with that one.`);
}
