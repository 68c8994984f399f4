import { openTable } from '../../src/storage/azure-table';
import { openStorage } from '../../src/storage/open-storage';
import { startAzurite } from '../support/azurite';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

test('storages with other prefixes share an account and see nothing of each other', async () => {
  const [one, other] = await Promise.all(
    ['one', 'other'].map((prefix) => openStorage({ connectionString: azurite.connectionString, prefix })),
  );
  await one?.people.remember({ tenant: 't', id: 'p', name: 'Anna' });
  expect(await one?.people.find({ tenant: 't', id: 'p' })).toBeDefined();
  expect(await other?.people.find({ tenant: 't', id: 'p' })).toBeUndefined();
});

test('opening what is there keeps what is in it', async () => {
  const first = await openStorage({ connectionString: azurite.connectionString });
  await first.people.remember({ tenant: 't', id: 'p', name: 'Anna' });
  const second = await openStorage({ connectionString: azurite.connectionString });
  expect(await second.people.find({ tenant: 't', id: 'p' })).toMatchObject({ name: 'Anna' });
});

test('a damaged row is an error that names it, and the others are read as before', async () => {
  const storage = await openStorage({ connectionString: azurite.connectionString, prefix: 'damaged' });
  await storage.people.remember({ tenant: 't', id: 'p', name: 'Anna' });
  await storage.people.remember({ tenant: 't', id: 'q', name: 'Bo' });
  const table = openTable(azurite.connectionString, 'damagedpeople');
  const key = { partition: 't|p', row: 'person' };
  const row = await table.read(key);
  await table.replace(key, { version: 1, json0: '{"name":"Anna' }, row?.etag ?? '');
  await expect(storage.people.find({ tenant: 't', id: 'p' })).rejects.toThrow(
    'The row "person" of the partition "t|p"',
  );
  expect(await storage.people.find({ tenant: 't', id: 'q' })).toBeDefined();
});

test('a storage is ready while it answers, and says so when it no longer does', async () => {
  const own = await startAzurite();
  const storage = await openStorage({ connectionString: own.connectionString });
  expect(await storage.ready()).toBe(true);
  await own.stop();
  expect(await storage.ready()).toBe(false);
});
