import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type HttpServer } from '../../src/http/server';
import { askAt, type Sent } from '../support/ask';

const folder = mkdtempSync(join(tmpdir(), 'panel-'));
const config = {
  bot: { receive: async () => ({ status: 200 }) },
  routes: [],
  panelFolder: join(folder, 'panel'),
  loopbackOnly: true,
  ready: async () => true,
  onTrouble: () => {},
};
let server: HttpServer;
let port: number;
const ask = (path: string, sent: Sent = {}) => askAt(port, path, sent);

beforeAll(async () => {
  const files = {
    'secret.json': 'secret',
    'panel-too/secret.json': 'secret',
    'panel/index.html': '<!doctype html><head></head>',
    'panel/notes.txt': 'secret',
    'panel/assets/main-AB12CD34.js': 'let a;',
  };
  for (const name of ['panel-too', 'panel/assets']) mkdirSync(join(folder, name), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  server = createServer(config);
  port = await server.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** As Microsoft lists them for tabs, and the government's Teams. */
const HOSTS = [
  'https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com',
  'https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com',
  'https://outlook-sdf.office.com https://outlook-sdf.office365.com https://*.teams.microsoft.us',
].join(' ');

test('the panel is a page that is asked for anew each time', async () => {
  const page = await ask('/panel/');
  expect(page).toMatchObject({ status: 200, body: '<!doctype html><head></head>' });
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining(`frame-ancestors 'self' ${HOSTS}; `),
  });
  expect(await ask('/panel')).toMatchObject({ status: 308, headers: { location: '/panel/' } });
});

test('where another service carries the lines, the page says where, and may go there', async () => {
  const line = 'https://career.webpubsub.azure.com/clients/socketio/hubs/career';
  const elsewhere = createServer({ ...config, line });
  const page = await askAt(await elsewhere.listen(0, '127.0.0.1'), '/panel/', {});
  await elsewhere.close();
  expect(page.body).toBe(`<!doctype html><head><meta name="line" content="${line}" /></head>`);
  expect(page.headers['content-security-policy']).toContain(
    'https://career.webpubsub.azure.com wss://career.webpubsub.azure.com;',
  );
});

test('the panel has parts that never change, packed where the browser unpacks', async () => {
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
])('the panel does not lead to %s', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('secret');
});
