import { once } from 'node:events';
import { createServer, request } from 'node:http';
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

export interface Wire {
  /** Leads to the same storage, by way of the wire. */
  connectionString: string;
  /** Every round trip since the last time that this was asked. */
  seen(): RoundTrip[];
  stop(): Promise<void>;
}

/** Stands between the product and its storage and counts: what the docstrings say about round trips is held to this. */
export async function startWire(connectionString: string): Promise<Wire> {
  const storage = /http:\/\/127\.0\.0\.1:(\d+)/.exec(connectionString)?.[1];
  let trips: RoundTrip[] = [];
  const server = createServer((asked, answer) => {
    const { method = '', url: path = '', headers } = asked;
    const sent: Buffer[] = [];
    if (path.includes('$batch')) asked.on('data', (part: Buffer) => sent.push(part));
    const onward = request({ host: '127.0.0.1', port: storage, method, path, headers }, async (answered) => {
      const body = Buffer.concat(await answered.toArray());
      trips.push({ method, path, steps: stepsIn(Buffer.concat(sent)), rows: rowsIn(body) });
      // Not chained: restify, where it is loaded as well, gives every response a `writeHead` that returns nothing.
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answer.end(body);
    });
    // Who gives up asking must not leave half a question behind.
    asked.on('error', () => onward.destroy());
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
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
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
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
