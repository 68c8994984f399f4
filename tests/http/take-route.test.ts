import type { SignedIn } from '../../src/http/live';
import { createServer, type HttpServer } from '../../src/http/server';
import { askAt } from '../support/ask';

const ANNA: SignedIn = { tenant: 'contoso', id: 'anna', name: 'Anna' };
const asked: unknown[] = [];
let server: HttpServer;
let port: number;
let allowed = true;

beforeAll(async () => {
  const answer = async ({ by }: { by?: SignedIn }) => {
    asked.push(by);
    return { status: 200, type: 'text/plain', body: by?.name ?? 'somebody' };
  };
  server = createServer({
    bot: { receive: async () => ({ status: 200 }) },
    routes: [
      { method: 'get', path: '/mine', signedIn: true, answer },
      { method: 'get', path: '/open', answer },
    ],
    signIn: { verify: async (token) => (token === 'good' ? { by: ANNA, expiresAt: 0 } : undefined) },
    limit: { allows: async () => allowed },
    loopbackOnly: true,
    ready: async () => true,
    onTrouble: () => undefined,
  });
  port = await server.listen(0, '127.0.0.1');
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => server.close());

const ask = (path: string, authorization?: string) =>
  askAt(port, path, { headers: authorization === undefined ? {} : { authorization } });

describe('a route for the signed-in', () => {
  test('hears whom the token names', async () => {
    expect(await ask('/mine', 'Bearer good')).toMatchObject({ status: 200, body: 'Anna' });
    expect(asked).toEqual([ANNA]);
  });

  test.each([undefined, 'Bearer bad', 'Bearer', 'Basic good', 'good', 'Bearer good bad'])(
    'hears nothing of whoever comes with %p',
    async (authorization) => {
      expect((await ask('/mine', authorization)).status).toBe(401);
      expect(asked).toEqual([]);
    },
  );
});

describe('any other route', () => {
  test('is told of nobody, whatever token comes along', async () => {
    expect(await ask('/open', 'Bearer good')).toMatchObject({ status: 200, body: 'somebody' });
  });
});

test('whoever asks too often hears that, and nothing is looked up', async () => {
  allowed = false;
  expect(await ask('/mine', 'Bearer good')).toMatchObject({ status: 429, body: '{"error":"too often"}' });
  expect(asked).toEqual([]);
  allowed = true;
});
