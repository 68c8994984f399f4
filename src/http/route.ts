/** A plain HTTP route: parameters in, a finished answer out. Only `http/server.ts` knows restify. */
export interface Route {
  method: 'get' | 'post';
  /** With `:name` for parameters. */
  path: string;
  answer(request: { params: Record<string, string>; body: unknown }): Promise<RouteAnswer>;
}

export interface RouteAnswer {
  status: number;
  /** Content type. */
  type: string;
  body: string;
  headers?: Record<string, string>;
}
