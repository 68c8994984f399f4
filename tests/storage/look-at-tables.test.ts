import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lookAtTables } from '../../src/storage/look-at-tables';
import { openStorage, TABLES } from '../../src/storage/open-storage';
import { startAzurite } from '../support/azurite';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

const everyOne = (is: object) => TABLES.map((name) => ({ name, ...is }));

/** An account that refuses as the service does whom it lets read and no more, or not even read. */
async function startRefusing(refused: readonly string[]) {
  const server = createServer(({ method = '' }, response) => {
    const [status, code] = refused.includes(method)
      ? [403, 'AuthorizationPermissionMismatch']
      : [404, 'ResourceNotFound'];
    const error = { 'odata.error': { code, message: { lang: 'en-US', value: code } } };
    response.writeHead(status as number, { 'content-type': 'application/json;odata=minimalmetadata' });
    response.end(JSON.stringify(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/career`;
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=career;AccountKey=a2V5;TableEndpoint=${endpoint};`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('A look at the tables', () => {
  it('finds none where none has been made, makes none, and finds them once they are there', async () => {
    const account = { connectionString: azurite.connectionString };
    expect(await lookAtTables(account, 'seen')).toEqual(everyOne({ is: 'missing' }));
    expect(await lookAtTables(account, 'seen')).toEqual(everyOne({ is: 'missing' }));
    await openStorage({ ...account, prefix: 'seen' });
    expect(await lookAtTables(account, 'seen')).toEqual(everyOne({ is: 'fine' }));
  });

  it.each([
    ['read-only', ['DELETE']],
    ['refused', ['GET', 'DELETE']],
  ])('tells who is let in only so far: %s', async (is, refused) => {
    const account = await startRefusing(refused);
    const seen = await lookAtTables(account).finally(account.stop);
    expect(seen).toEqual(everyOne({ is, code: 'AuthorizationPermissionMismatch' }));
  });

  it('tells an account that is not there', async () => {
    const connectionString = azurite.connectionString.replace(/:\d+/g, ':9');
    expect(await lookAtTables({ connectionString })).toMatchObject(everyOne({ is: 'unreachable' }));
  });
});
