import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Route } from '../../src/http/route';

const HOST = join(__dirname, '../../src/local/room/room-host.ts');

/**
 * A page that hosts the panel as Teams does, beside the product's own routes and so on its origin.
 * @param issuer where `/token/<person>` answers with a token for that person.
 */
export function roomRoutes(issuer: string): Route[] {
  const built = buildSync({ entryPoints: [HOST], bundle: true, format: 'iife', globalName: 'room', write: false });
  // Its script stands in the page, as no page of the product's may.
  const headers = { 'content-security-policy': "default-src 'self' 'unsafe-inline'" };
  const page = (type: string, body: string) => async () => ({ status: 200, type, body, headers });
  return [
    { method: 'get', path: '/room', answer: page('text/html', ROOM) },
    { method: 'get', path: '/room.js', answer: page('text/javascript', built.outputFiles[0]?.text ?? '') },
    {
      method: 'get',
      path: '/room/token/:person',
      answer: async ({ params }) => page('text/plain', await (await fetch(`${issuer}token/${params.person}`)).text())(),
    },
  ];
}

/** `/room?person=<id>&theme=dark`; `panel` is then what `mountPanel` returned. */
const ROOM = `<!doctype html><html lang="en"><title>Room</title>
<style>html, body, #call { height: 100%; margin: 0 }</style>
<div id="call"></div><script src="/room.js"></script>
<script>
  const asked = new URLSearchParams(location.search);
  const person = asked.get('person');
  window.panel = room.mountPanel(document.getElementById('call'), {
    src: '/panel/',
    person: { id: person, name: person, tenant: 'contoso' },
    // As Teams does, which keeps a token and needs no network for the next time that it is asked.
    getToken: () => (window.token ??= fetch('/room/token/' + person).then((answer) => answer.text())),
    theme: asked.get('theme') ?? 'dark',
    locale: asked.get('locale') ?? 'en-gb',
    frameContext: 'sidePanel',
    subPageId: asked.get('conversation') ?? undefined,
  });
</script></html>`;
