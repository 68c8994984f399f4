import type { Client, GraphRequest } from '@microsoft/microsoft-graph-client';
import type { z } from 'zod';
import { type As, type Refusal, refusalOf } from './refusal';

/** A request as the reference of Graph describes it. */
export interface Asked {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the version, each part of it encoded, with the query. */
  path: string;
  body?: object;
}

/** What came of a request: what Graph has answered, or which of its refusals. */
export type Answer<T> = { answered: T } | { refused: Refusal };

/** In whose name, and with which token. */
export interface Bearer {
  as: As;
  token: string;
}

/** Asks Graph once, as far as anybody outside can tell. Throws on an error that is ours, and on an answer of another shape. */
export type Send = <T>(bearer: Bearer, asked: Asked, shape: z.ZodType<T>) => Promise<Answer<T>>;

/** Seconds of quiet that are kept at once; whoever is asked for more comes back later. */
const LONGEST_QUIET = 5;
const SECONDS_UNLESS_SAID = 1;
const TRIES_AGAIN = 2;

/**
 * Speaks to Graph by its own client, which asks again where Graph wants quiet for a moment or stumbles.
 * @param url where Graph is, without version
 * @param patience milliseconds for a request with all its attempts, the quiet between them not counted
 */
export async function openClient(url: string, patience: number): Promise<Send> {
  // Loaded where it is used: most installations begin without.
  const graph = await import('@microsoft/microsoft-graph-client');
  const options = new graph.RetryHandlerOptions(
    SECONDS_UNLESS_SAID,
    TRIES_AGAIN,
    (_delay, _tries, _to, _sent, answer) => isShort(answer.headers.get('retry-after')),
  );
  const retry = new graph.RetryHandler(options);
  retry.setNext(new graph.HTTPMessageHandler());
  const client = graph.Client.initWithMiddleware({ baseUrl: url, middleware: retry });
  return async ({ as, token }, asked, shape) => {
    try {
      const answer: unknown = await sent(requestOf(client, asked.path, token, patience), asked);
      return { answered: shape.parse(answer) };
    } catch (error) {
      const refused = refusalOf(error, as);
      if (refused === undefined) throw error;
      return { refused };
    }
  };
}

function isShort(retryAfter: string | null): boolean {
  return retryAfter === null || Number(retryAfter) <= LONGEST_QUIET;
}

function requestOf(client: Client, path: string, token: string, patience: number): GraphRequest {
  return client
    .api(path)
    .option('signal', AbortSignal.timeout(patience))
    .header('Authorization', `Bearer ${token}`)
    .header('Prefer', 'outlook.timezone="UTC"');
}

function sent(request: GraphRequest, { method, body = {} }: Asked): Promise<unknown> {
  switch (method) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(body);
    case 'PATCH':
      return request.patch(body);
    case 'DELETE':
      return request.delete();
  }
}
