import type { RouteAnswer } from './route';

/** What goes over the wire. */
export type Answer = Omit<RouteAnswer, 'body'> & { body: string | Buffer };

export const json = (status: number, body: unknown): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'unreadable',
  401: 'not signed in',
  403: 'not allowed',
  404: 'not found',
  405: 'no such method',
  413: 'too large',
  415: 'not JSON',
  429: 'too often',
  501: 'not supported',
  503: 'not ready',
};

/** The same few words for everyone: what exactly went wrong stays inside. */
export const problem = (status: number): Answer => json(status, { error: PROBLEMS[status] ?? 'trouble' });
