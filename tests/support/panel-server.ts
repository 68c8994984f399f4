import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { PanelWorld, type PanelWorldOptions } from './panel-world';

const ROOT = join(__dirname, '../..');
const PANEL = join(ROOT, 'dist/panel');

/** The built panel over HTTP, a page that hosts it as Teams does (`/room`), and the live socket, all on one origin. */
export interface PanelServer {
  url: string;
  world: PanelWorld;
  stop(): Promise<void>;
}

export async function startPanelServer(options: PanelWorldOptions = {}): Promise<PanelServer> {
  const host = buildSync({
    entryPoints: [join(ROOT, 'src/local/room/room-host.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'room',
    write: false,
  }).outputFiles[0]?.text;
  const server = createServer((request, response) => {
    answer(request, response, host ?? '').catch(() => send(response, 404));
  });
  const world = new PanelWorld(server, options);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    world,
    stop: () => world.stop(),
  };
}

async function answer({ url = '/' }: IncomingMessage, response: ServerResponse, host: string): Promise<void> {
  const { pathname } = new URL(url, 'http://room');
  if (pathname === '/room') return send(response, 200, 'text/html', ROOM);
  if (pathname === '/room.js') return send(response, 200, 'text/javascript', host);
  if (!pathname.startsWith('/panel/')) return send(response, 404);
  const name = pathname.slice('/panel/'.length) || 'index.html';
  const type = name.endsWith('.js') ? 'text/javascript' : 'text/html';
  const file = await readFile(join(PANEL, name));
  send(response, 200, type, file);
}

/** Not chained: restify, where it is loaded as well, gives every response a `writeHead` that returns nothing. */
function send(response: ServerResponse, status: number, type = 'text/plain', body: string | Buffer = ''): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}

/** `/room?person=manager&theme=dark`; `panel` is then what `mountPanel` returned. */
const ROOM = `<!doctype html><html lang="en"><title>Room</title>
<style>html, body, #call { height: 100%; margin: 0 }</style>
<div id="call"></div><script src="/room.js"></script>
<script>
  const asked = new URLSearchParams(location.search);
  const person = asked.get('person');
  window.panel = room.mountPanel(document.getElementById('call'), {
    src: '/panel/',
    person: { id: person, name: person, tenant: 'contoso' },
    getToken: async () => {
      window.tokens = (window.tokens ?? 0) + 1;
      return 'token of ' + person;
    },
    theme: asked.get('theme') ?? 'dark',
    locale: asked.get('locale') ?? 'en-gb',
    frameContext: asked.get('place') ? 'content' : 'sidePanel',
    meetingId: asked.get('place') === 'home' ? undefined : 'local',
    subPageId: asked.get('conversation') ?? undefined,
  });
</script></html>`;
