import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Route, RouteAnswer } from '../../http/route';
import type { DeskSetup } from './setup';

/** The desk's page, its script and its style. Built at the start, so that it is never part of what is deployed. */
export async function deskRoutes(setup: DeskSetup): Promise<Route[]> {
  const script = await build({
    entryPoints: [join(__dirname, 'desk.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const page = await readFile(join(__dirname, 'desk.html'), 'utf8');
  const style = await readFile(join(__dirname, 'desk.css'), 'utf8');
  // It frames two Playgrounds, each on a port of its own.
  const policy = {
    'content-security-policy': "default-src 'self'; frame-src 'self' http://localhost:*; img-src data:",
  };
  return [
    file('/desk/', 'text/html; charset=utf-8', page, policy),
    file('/desk/desk.css', 'text/css; charset=utf-8', style),
    file('/desk/desk.js', 'text/javascript; charset=utf-8', script.outputFiles[0]?.text ?? ''),
    file('/desk/setup', 'application/json', JSON.stringify(setup)),
  ];
}

function file(path: string, type: string, body: string, headers?: Record<string, string>): Route {
  const answer: RouteAnswer = { status: 200, type, body, headers: { 'cache-control': 'no-store', ...headers } };
  return { method: 'get', path, answer: async () => answer };
}
