import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAzurite } from '../../src/local/azurite';
import { openTable } from '../../src/storage/azure-table';

const KEY = { partition: 'p', row: 'r' };

test('what is in its folder is there again the next time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'azurite-'));
  const first = await startAzurite({ folder });
  const table = openTable(first.connectionString, 'things');
  await table.createIfMissing();
  await table.insert(KEY, { text: 'kept' });
  await first.stop();
  await first.stop();

  const second = await startAzurite({ folder });
  expect((await openTable(second.connectionString, 'things').read(KEY))?.columns).toEqual({ text: 'kept' });
  await second.stop();
  await rm(folder, { recursive: true });
});

test('a port that is taken is a clear error', async () => {
  const first = await startAzurite();
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(first.connectionString)?.[1]);
  await expect(startAzurite({ port })).rejects.toThrow(/Azurite has ended: [\s\S]*EADDRINUSE/);
  await first.stop();
});
