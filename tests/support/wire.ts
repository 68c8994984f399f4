import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { z } from 'zod';

/** What went over the wire in one round trip. */
export interface RoundTrip {
  method: string;
  path: string;
  /** Of a transaction, which is one round trip: what its steps ask for, each as `METHOD path`. */
  steps: string[];
  /** How many rows the answer held. */
  rows: number;
}

/**
 * What may become of a request: an answer in place of the storage's own, which is not asked; an answer that is lost once the
 * storage has done what it was asked; one that breaks off; none at all.
 */
export type Mishap = { status: number; code: string; retryAfter?: string } | 'lost' | 'broken' | 'silent';

export interface Wire {
  /** Leads to the same storage, by way of the wire. */
  connectionString: string;
  /** Every round trip since the last time that this was asked, those that went wrong included. */
  seen(): RoundTrip[];
  /** The next requests meet this, each one of them; without an end if none is given, and from the first on unless some are spared. */
  fail(mishap: Mishap, times?: number, spared?: number): void;
  /** All is well again. */
  mend(): void;
  stop(): Promise<void>;
}

/**
 * Stands between the product and its storage and counts: what the docstrings say about round trips is held to this. And it can
 * do to a request what the real service does when it is busy, which Azurite never is.
 */
export async function startWire(connectionString: string): Promise<Wire> {
  const storage = /http:\/\/127\.0\.0\.1:(\d+)/.exec(connectionString)?.[1] ?? '';
  let trips: RoundTrip[] = [];
  let mishap: Mishap | undefined;
  let left = 0;
  let spare = 0;
  const server = createServer(async (asked, answer) => {
    const { method = '', url: path = '' } = asked;
    const meets = left > 0 && spare === 0 ? mishap : undefined;
    if (meets) left -= 1;
    else if (spare > 0) spare -= 1;
    const body = await asked.toArray().then(Buffer.concat, () => undefined);
    // Who gives up asking must not leave half a question behind.
    if (!body) return;
    const trip = { method, path, steps: path.includes('$batch') ? stepsIn(body) : [], rows: 0 };
    trips.push(trip);
    if (typeof meets === 'object') return refuse(answer, meets);
    if (meets === 'silent') return;
    const answered = await ask(storage, asked, body).catch(() => undefined);
    if (!answered || meets === 'lost') return void answer.destroy();
    trip.rows = rowsIn(answered.body);
    // Not chained: restify, where it is loaded as well, gives every response a `writeHead` that returns nothing.
    answer.writeHead(answered.status, answered.headers);
    if (meets === 'broken') return void answer.write(answered.body.subarray(0, 5), () => answer.destroy());
    answer.end(answered.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = z.object({ port: z.number() }).parse(server.address());
  return {
    connectionString: connectionString.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${address.port}`),
    seen: () => {
      const seen = trips;
      trips = [];
      return seen;
    },
    fail(what, times = Number.POSITIVE_INFINITY, spared = 0) {
      mishap = what;
      left = times;
      spare = spared;
    },
    mend() {
      left = 0;
      spare = 0;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function refuse(answer: ServerResponse, { status, code, retryAfter }: Exclude<Mishap, string>): void {
  answer.writeHead(status, {
    'content-type': 'application/json;odata=minimalmetadata;charset=utf-8',
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
  });
  answer.end(JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: code } } }));
}

async function ask(port: string, { method, url, headers }: IncomingMessage, body: Buffer) {
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers });
  onward.end(body);
  const [answered] = (await once(onward, 'response')) as [IncomingMessage];
  return {
    status: answered.statusCode ?? 502,
    headers: answered.headers,
    body: Buffer.concat(await answered.toArray()),
  };
}

/** Each part of a transaction begins as a request of its own does. */
function stepsIn(body: Buffer): string[] {
  const lines = body.toString().matchAll(/^(POST|PUT|DELETE|PATCH|MERGE) https?:\/\/[^/]+(\S+) HTTP/gm);
  return [...lines].map(([, method, path]) => `${method} ${path}`);
}

const listSchema = z.object({ value: z.array(z.unknown()) });

function rowsIn(body: Buffer): number {
  const text = body.toString();
  return text.startsWith('{') ? (listSchema.safeParse(JSON.parse(text)).data?.value.length ?? 0) : 0;
}
