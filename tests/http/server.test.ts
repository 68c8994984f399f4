// One server that all of these ask, so that none of them can leave it in another state unnoticed.
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Fault } from '../../src/domain/fault';
import { Unavailable } from '../../src/domain/unavailable';
import { createServer, type HttpServer } from '../../src/http/server';
import { askAt, type Sent } from '../support/ask';
import { following } from '../support/followed';

const received: unknown[] = [];
const faults: Fault[] = [];
const { telemetry, followed } = following();
let ready: () => Promise<boolean>;
let server: HttpServer;
let port: number;

beforeAll(async () => {
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
        answer: async ({ params, locale = 'anybody' }) => ics(`${params.file} for ${locale}`),
      },
      {
        method: 'post',
        path: '/local/echo',
        answer: async ({ body }) => ({ status: 201, type: 'application/json', body: JSON.stringify(body) }),
      },
      { method: 'get', path: '/unavailable', answer: () => Promise.reject(new Unavailable(1000, 'ServerBusy')) },
      { method: 'get', path: '/broken', answer: () => Promise.reject(new Error('secret')) },
    ],
    loopbackOnly: true,
    ready: () => ready(),
    telemetry,
    onTrouble: (fault) => faults.push(fault),
  });
  port = await server.listen(0, '127.0.0.1');
});
beforeEach(() => {
  received.length = 0;
  faults.length = 0;
  followed.length = 0;
  ready = async () => true;
});
afterAll(() => server.close());

const ics = (body: string) => ({ status: 200, type: 'text/calendar', body });
const ask = (path: string, sent: Sent = {}) => askAt(port, path, sent);
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
  test('get their parameters, however long, and the language that the browser prefers', async () => {
    const token = 'x'.repeat(1000);
    expect(await ask(`/calendar/${token}.ics`)).toMatchObject({ status: 200, body: `${token}.ics for anybody` });
    const headers = { 'accept-language': 'de-AT,de;q=0.9' };
    expect(await ask('/calendar/1.ics', { headers })).toMatchObject({ body: '1.ics for de-AT' });
  });

  test('get a JSON body', async () => {
    expect(await post('/local/echo', '{"a":1}')).toMatchObject({ status: 201, body: '{"a":1}' });
    expect((await post('/local/echo', '{"a":1}', 'text/plain')).status).toBe(415);
  });

  test('that break say nothing about it, but under which id the log has more', async () => {
    const headers = { 'x-correlation-id': 'one of mine' };
    const answer = await ask('/broken', { headers });
    expect(answer).toMatchObject({ status: 500, body: '{"error":"trouble"}' });
    expect(answer.headers['x-correlation-id']).toBe('the id');
    expect(faults).toMatchObject([{ kind: 'Error' }]);
    expect((await ask('/calendar/1.ics')).headers).not.toHaveProperty('x-correlation-id');
  });

  test('are followed by their pattern and not by what was asked for', async () => {
    await ask('/calendar/sealed.ics');
    await ask('/broken');
    await ask('/nowhere');
    expect(followed).toEqual([
      [{ is: 'request', method: 'get', route: '/calendar/:file' }, 200],
      [{ is: 'request', method: 'get', route: '/broken' }, 500],
    ]);
  });

  test('that cannot be answered for now say that it is for now', async () => {
    expect(await ask('/unavailable')).toMatchObject({ status: 503, body: '{"error":"not ready"}' });
    expect(faults).toMatchObject([{ kind: 'Unavailable', code: 'ServerBusy' }]);
  });

  test.each([
    ['GET', '/nothing', 404],
    ['GET', '/api/messages', 405],
    ['DELETE', '/healthz', 405],
    ['GET', '/%E0%A4%A', 404],
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

test('a page whose name was made to lead here is refused', async () => {
  for (const path of ['/healthz', '/broken', '/api/messages']) {
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
      'content-security-policy': expect.stringContaining("default-src 'none'; frame-ancestors 'self'"),
      'permissions-policy': expect.stringContaining('camera=(), microphone=()'),
    });
  }
});

test('a sender is not waited for without an end', () => {
  const { headersTimeout, requestTimeout, timeout, keepAliveTimeout } = server.http;
  for (const patience of [headersTimeout, requestTimeout, timeout]) expect(patience).toBeGreaterThan(0);
  expect(headersTimeout).toBeLessThan(requestTimeout);
  expect(keepAliveTimeout).toBeGreaterThan(0);
});

test('half a body that goes silent is given up', async () => {
  const socket = connect(port, '127.0.0.1');
  server.http.setTimeout(200);
  const ended = once(socket, 'close');
  socket.write(
    'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{',
  );
  await ended;
  expect(received).toEqual([]);
});
