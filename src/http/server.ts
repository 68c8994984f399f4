import type { Server as NodeServer } from 'node:http';
import { createServer as createRestify, type Request, type Response, type Server } from 'restify';
import { type Fault, faultOf } from '../domain/fault';
import { Unavailable } from '../domain/unavailable';
import type { Limit } from '../limits/limit';
import { NO_TELEMETRY, type Telemetry } from '../telemetry/telemetry';
import { type Answer, json, problem } from './answer';
import { close, listen, PATIENCE } from './connections';
import { isLocalRequest } from './loopback';
import { readJson } from './read-json';
import type { Route } from './route';
import { COMMON_HEADERS, HTTPS_ONLY, panelHeaders } from './security-headers';
import type { SignIn } from './sign-in';
import { StaticFiles } from './static-files';
import { takeRoute } from './take-route';

export interface ServerConfig {
  bot: { receive(authorization: string, activity: unknown): Promise<{ status: number; body?: unknown }> };
  routes: readonly Route[];
  /** Needed by routes that are for the signed-in. */
  signIn?: Pick<SignIn, 'verify'>;
  /** How often somebody who is signed in may ask. */
  limit?: Limit;
  /** Where the built panel lies; without it, there is no panel. */
  panelFolder?: string;
  /** Where the panel's socket leads, if not here. */
  line?: string;
  /** Answers nobody but this machine. */
  loopbackOnly: boolean;
  /** Whether what the server needs can be reached. */
  ready(): Promise<boolean>;
  telemetry?: Telemetry;
  onTrouble(fault: Fault, where: string): void;
}

export interface HttpServer {
  /** For what else wants to listen on the same port. */
  http: NodeServer;
  /** What it answers, as `get /healthz`. */
  requests: readonly string[];
  /**
   * @param port 0 for any that is free.
   * @returns the port.
   */
  listen(port: number, host: string): Promise<number>;
  /** Lets requests under way finish, for a while. */
  close(): Promise<void>;
}

type Respond = (request: Request) => Promise<Answer>;

/** Everything this product answers over HTTP. */
export function createServer(config: ServerConfig): HttpServer {
  const server = createRestify({ name: 'career-conversations', maxParamLength: 4096 } as object);
  const http = server.server as NodeServer;
  Object.assign(http, PATIENCE);
  server.pre((request, response, next) => {
    const headers = { ...COMMON_HEADERS, ...(config.loopbackOnly ? {} : HTTPS_ONLY) };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const local = isLocalRequest(request.socket.remoteAddress, request.headers.host);
    if (!config.loopbackOnly || local) return next();
    send(response, problem(403));
    return next(false);
  });
  const requests = addRoutes(server, config);
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      if (!response.headersSent) send(response, problem(error.statusCode ?? 500));
      done();
    },
  );
  return { http, requests, listen: (port, host) => listen(http, port, host), close: () => close(http) };
}

/** @returns what is answered now. */
function addRoutes(server: Server, config: ServerConfig): string[] {
  const { bot, routes, panelFolder, line, ready } = config;
  const requests: string[] = [];
  const add = (method: Route['method'], path: string, respond: Respond) => {
    requests.push(`${method} ${path}`);
    addRoute(server, { method, path }, respond, config);
  };
  add('get', '/healthz', async () => json(200, { status: 'ok' }));
  add('get', '/readyz', async () =>
    (await ready().catch(() => false)) ? json(200, { status: 'ready' }) : problem(503),
  );
  add('post', '/api/messages', (request) => takeActivity(request, bot));
  for (const route of routes) add(route.method, route.path, (request) => takeRoute(request, route, config));
  if (panelFolder === undefined) return requests;
  const files = new StaticFiles(panelFolder, line);
  add('get', '/panel', async () => ({ ...json(308, {}), headers: { location: '/panel/' } }));
  add('get', '/panel/*', (request) => takeFile(request, files, line));
  return requests;
}

function addRoute(
  server: Server,
  { method, path }: Pick<Route, 'method' | 'path'>,
  respond: Respond,
  { onTrouble, telemetry = NO_TELEMETRY }: ServerConfig,
): void {
  const failed = (error: unknown): Answer => {
    onTrouble(faultOf(error), `${method} ${path}`);
    return { ...problem(error instanceof Unavailable ? 503 : 500), headers: correlated(telemetry) };
  };
  server[method](path, async (request: Request, response: Response) => {
    const answer = await telemetry.follow({ is: 'request', method, route: path }, async (ended) => {
      const given = await respond(request).catch(failed);
      ended(given.status);
      return given;
    });
    send(response, answer);
  });
}

/** By this an administrator finds in the log what went wrong. A request that brings such an id of its own is not believed. */
function correlated({ correlation }: Telemetry): Record<string, string> {
  const id = correlation();
  return id === undefined ? {} : { 'x-correlation-id': id };
}

/** No failure: what the bot answers Teams when somebody has to agree first. Teams reads the rest of the answer. */
const NOT_YET_AGREED = 412;

async function takeActivity(request: Request, bot: ServerConfig['bot']): Promise<Answer> {
  const read = await readJson(request);
  if ('refused' in read) return problem(read.refused);
  const { status, body } = await bot.receive(request.headers.authorization ?? '', read.value);
  if (status >= 400 && status !== NOT_YET_AGREED) return problem(status);
  return body === undefined ? { status, type: 'text/plain', body: '' } : json(status, body);
}

async function takeFile(request: Request, files: StaticFiles, line?: string): Promise<Answer> {
  const { '*': path = '' } = request.params as Record<string, string>;
  const file = await files.find(path, /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? ''));
  if (!file) return problem(404);
  return { status: 200, type: '', body: file.body, headers: { ...panelHeaders(line), ...file.headers } };
}

/** Through restify, which otherwise does not know that the request has its answer. */
function send(response: Response, { status, type, body, headers }: Answer): void {
  response.sendRaw(status, body, { ...(type === '' ? {} : { 'content-type': type }), ...headers });
}
