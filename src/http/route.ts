import type { SignedIn } from './live';

/** A plain HTTP route: parameters in, a finished answer out. Only `http/server.ts` knows restify. */
export interface Route {
  method: 'get' | 'post';
  /** With `:name` for parameters. */
  path: string;
  /** Only for whoever comes with a good token, `Authorization: Bearer …`; anybody else gets 401, and `answer` hears nothing of it. */
  signedIn?: true;
  /** Answers what needs neither a sign-in nor a body, from the query of its address; or nothing, and the request goes on. */
  greet?(query: URLSearchParams): RouteAnswer | undefined;
  answer(request: RouteRequest): Promise<RouteAnswer>;
}

export interface RouteRequest {
  params: Record<string, string>;
  body: unknown;
  /** Whom the token names; on a route that is `signedIn`, and on no other. */
  by?: SignedIn;
  /** What the asker's browser prefers, as it says it: a stranger's claim, good for choosing words and nothing else. */
  locale?: string;
}

export interface RouteAnswer {
  status: number;
  /** Content type. */
  type: string;
  body: string;
  headers?: Record<string, string>;
}
