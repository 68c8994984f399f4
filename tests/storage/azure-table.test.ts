import { openTable, openTableAs } from '../../src/storage/azure-table';
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

describe('a table that is opened without a key', () => {
  const read = (endpoint: string, getToken: () => Promise<never>) =>
    openTableAs({ getToken }, endpoint, 'things').read({ partition: 'p', row: 'r' });

  test('is asked for by a token that is good for storage', async () => {
    const asked = jest.fn().mockRejectedValue(new Error('no token today'));
    await expect(read('https://career.table.core.windows.net', asked)).rejects.toThrow('no token today');
    expect(asked.mock.calls[0]?.[0]).toEqual(['https://storage.azure.com/.default']);
  });

  test('never tells that token on a line that is not encrypted', async () => {
    const asked = jest.fn();
    await expect(read('http://127.0.0.1:10002/career', asked)).rejects.toThrow(/non-TLS|https/i);
    expect(asked).not.toHaveBeenCalled();
  });
});

test('anywhere but on this machine, a connection must be encrypted', async () => {
  const elsewhere = azurite.connectionString.replace('127.0.0.1', 'storage.example');
  await expect(openTable(elsewhere, 'things').read({ partition: 'p', row: 'r' })).rejects.toThrow(
    'Cannot connect to http://storage.example',
  );
});
