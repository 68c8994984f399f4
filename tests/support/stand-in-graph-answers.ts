/** How Graph answers a request. */
export interface GraphAnswer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A request that Graph has let in. */
export interface GraphRequest {
  /** Parts of the path that its route leaves open, decoded. */
  parts: string[];
  query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: what a request says is looked at where it is served
  body: any;
  tenant: string;
  /** Whose token it is; nobody's for the app's own. */
  person?: string;
}

/** One kind of request, as the reference of v1.0 has it: who may ask, and what comes of it. Without permissions, nobody may. */
export interface GraphRoute {
  method: string;
  path: RegExp;
  /** From the reference: the least privileged permission, and those above it. */
  allows: { application: readonly string[]; delegated: readonly string[] };
  serve(request: GraphRequest): GraphAnswer | Promise<GraphAnswer>;
}

/** What Graph says when it does not do something: thrown by whoever notices. */
export class GraphFault extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

const id = '00000000-0000-4000-8000-0000000000e0';

export function faultAnswer({ status, code, message, headers }: GraphFault): GraphAnswer {
  const innerError = { date: '2026-03-02T09:00:00', 'request-id': id, 'client-request-id': id };
  return { status, headers, body: { error: { code, message, innerError } } };
}

export const itemNotFound = () =>
  new GraphFault(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
