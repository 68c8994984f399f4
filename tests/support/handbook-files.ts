import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../../src/app/config';
import { readHandbook } from '../../src/app/handbook';
import type { Handbook } from '../../src/domain/handbook';

/** The handbook that comes of a file with that text. */
export async function readOwn(text: string): Promise<Handbook> {
  const folder = await mkdtemp(join(tmpdir(), 'handbook-'));
  try {
    const file = join(folder, 'handbook.json');
    await writeFile(file, text);
    return await readHandbook(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What is said about a file with that text, a line each. */
export async function complaintsOf(text: string): Promise<string[]> {
  const error = await readOwn(text).catch((thrown: unknown) => thrown);
  if (error instanceof ConfigError) return error.message.split('\n');
  throw new Error('nothing was refused');
}
