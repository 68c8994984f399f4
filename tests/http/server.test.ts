import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from '../../src/domain/fault';
import { createServer, type HttpServer } from '../../src/http/server';

const received: unknown[] = [];
const faults: Fault[] = [];
let ready: () => Promise<boolean>;
let server: HttpServer;
let port: number;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'server-'));
  const panelFolder = join(folder, 'panel');
  mkdirSync(join(panelFolder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), 'secret');
  mkdirSync(join(folder, 'panel-too'));
  writeFileSync(join(folder, 'panel-too', 'secret.json'), 'secret');
  writeFileSync(join(panelFolder, 'index.html'), '<!doctype html>');
  writeFileSync(join(panelFolder, 'notes.txt'), 'secret');
  writeFileSync(join(panelFolder, 'assets', 'main-AB12CD34.js'), 'let a;');
  server = createServer({
    bot: {
      receive: async (authorization, activity) => {
        received.push({ authorization, activity });
        const { fail } = activity as { fail?: string | number };
        if (fail === 'throw') throw new Error('secret');
        return fail ? { status: Number(fail), body: 'secret' } : { status: 200, body: { yes: true } };
      },
    },
    routes: [
      {
        method: 'get',
        path: '/calendar/:file',
        answer: async ({ params }) => ({ status: 200, type: 'text/calendar', body: params.file ?? '' }),
      },
      {
        method: 'post',
        path: '/local/echo',
        answer: async ({ body }) => ({ status: 201, type: 'application/json', body: JSON.stringify(body) }),
      },
      {
        method: 'get',
        path: '/broken',
        answer: async () => {
          throw new Error('secret');
        },
      },
    ],
    panelFolder,
    loopbackOnly: true,
    ready: () => ready(),
    onTrouble: (fault) => faults.push(fault),
  });
  port = await server.listen(0, '127.0.0.1');
});
beforeEach(() => {
  received.length = 0;
  faults.length = 0;
  ready = async () => true;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  body: string;
  headers: Record<string, unknown>;
}

/** Unlike fetch, sends the path and the headers exactly as they are given. */
function ask(path: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          headers: response.headers,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const post = (path: string, body: string, type = 'application/json') =>
  ask(path, { method: 'POST', headers: { 'content-type': type, authorization: 'Bearer x' }, body });

describe('activities', () => {
  test('go to the bot with the header that proves them, and its answer goes back', async () => {
    expect(await post('/api/messages', '{"type":"message"}')).toMatchObject({ status: 200, body: '{"yes":true}' });
    expect(received).toEqual([{ authorization: 'Bearer x', activity: { type: 'message' } }]);
  });

  test.each([
    ['no JSON', '{', 'application/json', 400],
    ['nothing', '', 'application/json', 400],
    ['text', '{}', 'text/plain', 415],
    ['a form', '{}', 'application/x-www-form-urlencoded', 415],
    ['too much', `"${'x'.repeat(256 * 1024)}"`, 'application/json', 413],
  ])('with %s in them are refused before the bot sees them', async (_, body, type, status) => {
    const answer = await post('/api/messages', body, type);
    expect(answer.status).toBe(status);
    expect(Object.keys(JSON.parse(answer.body))).toEqual(['error']);
    expect(received).toEqual([]);
  });

  test('in a compressed body are refused: it could be anything, unpacked', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    expect((await ask('/api/messages', { method: 'POST', headers, body: 'x' })).status).toBe(415);
  });

  test.each([
    [400, 'unreadable'],
    [401, 'not signed in'],
    ['throw', 'trouble'],
  ])('that fail with %s say no more than "%s"', async (fail, said) => {
    const answer = await post('/api/messages', JSON.stringify({ fail }));
    expect(JSON.parse(answer.body)).toEqual({ error: said });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(JSON.stringify(faults)).not.toContain('secret');
  });
});

describe('routes', () => {
  test('get their parameters, however long', async () => {
    const token = 'x'.repeat(1000);
    expect(await ask(`/calendar/${token}.ics`)).toMatchObject({ status: 200, body: `${token}.ics` });
  });

  test('get a JSON body', async () => {
    expect(await post('/local/echo', '{"a":1}')).toMatchObject({ status: 201, body: '{"a":1}' });
    expect((await post('/local/echo', '{"a":1}', 'text/plain')).status).toBe(415);
  });

  test('that break say nothing about it', async () => {
    expect(await ask('/broken')).toMatchObject({ status: 500, body: '{"error":"trouble"}' });
    expect(faults).toMatchObject([{ kind: 'Error' }]);
  });

  test.each([
    ['GET', '/nothing', 404],
    ['GET', '/api/messages', 405],
    ['DELETE', '/healthz', 405],
    ['GET', '/%E0%A4%A', 400],
  ])('%s %s is answered in JSON', async (method, path, status) => {
    const answer = await ask(path, { method });
    expect(answer.status).toBe(status);
    expect(Object.keys(JSON.parse(answer.body))).toEqual(['error']);
  });
});

describe('health', () => {
  test('alive is not the same as ready', async () => {
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/readyz')).status).toBe(200);
    ready = async () => false;
    expect((await ask('/readyz')).status).toBe(503);
    ready = async () => {
      throw new Error('secret');
    };
    expect(await ask('/readyz')).toMatchObject({ status: 503, body: '{"error":"not ready"}' });
    expect((await ask('/healthz')).status).toBe(200);
  });
});

describe('the panel', () => {
  test('is a page that is asked for anew each time', async () => {
    const page = await ask('/panel/');
    expect(page).toMatchObject({ status: 200, body: '<!doctype html>' });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/frame-ancestors 'self' https:\/\/teams\.microsoft\.com/),
    });
    expect(await ask('/panel')).toMatchObject({ status: 308, headers: { location: '/panel/' } });
  });

  test('has parts that never change, packed where the browser unpacks', async () => {
    const script = await ask('/panel/assets/main-AB12CD34.js');
    expect(script).toMatchObject({ status: 200, body: 'let a;' });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
    const packed = await ask('/panel/assets/main-AB12CD34.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
  });

  test.each([
    '/panel/../secret.json',
    '/panel/%2e%2e/secret.json',
    '/panel/..%2fsecret.json',
    '/panel/..%5csecret.json',
    '/panel/assets/..%2f..%2fsecret.json',
    '/panel/../panel-too/secret.json',
    '/panel/..%2fpanel-too%2fsecret.json',
    '/panel//etc/hosts.json',
    '/panel/%00index.html',
    '/panel/notes.txt',
    '/panel/assets',
    '/panel/missing.js',
  ])('does not lead to %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });
});

test('a page whose name was made to lead here is refused', async () => {
  for (const path of ['/healthz', '/panel/', '/api/messages']) {
    expect(await ask(path, { headers: { host: 'evil.example' } })).toMatchObject({
      status: 403,
      body: '{"error":"not allowed"}',
    });
  }
});

test('every answer forbids sniffing, framing elsewhere and referrers', async () => {
  for (const path of ['/healthz', '/nothing']) {
    expect((await ask(path)).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("frame-ancestors 'self'"),
    });
  }
});
