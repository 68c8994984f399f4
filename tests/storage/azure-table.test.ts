import { openTable } from '../../src/storage/azure-table';
import type { Table } from '../../src/storage/table';
import { startAzurite } from '../support/azurite';
import { specifyTable } from '../support/table-contract';
import { startWire, type Wire } from '../support/wire';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let wire: Wire;
let table: Table;

beforeAll(async () => {
  azurite = await startAzurite();
  wire = await startWire(azurite.connectionString);
  table = openTable(wire.connectionString, 'things');
  await table.createIfMissing();
});

afterAll(async () => {
  await wire.stop();
  await azurite.stop();
});

describe('a table in Azure', () => {
  specifyTable(() => ({
    table,
    missing: openTable(azurite.connectionString, 'missing'),
    trips: () => wire.seen().map(({ rows }) => rows),
  }));
});

test('anywhere but on this machine, a connection must be encrypted', async () => {
  const elsewhere = azurite.connectionString.replace('127.0.0.1', 'storage.example');
  await expect(openTable(elsewhere, 'things').read({ partition: 'p', row: 'r' })).rejects.toThrow(
    'Cannot connect to http://storage.example',
  );
});
