import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Name of the bot's OAuth connection. */
export const CONNECTION = 'calendar';
/** What Teams' own token has to be for. */
export const RESOURCE = 'api://app.example/botid-1';

/**
 * Stands in for the Bot Framework's token service: its REST interface as the SDK's client describes it, for one bot with one
 * connection, whose people sign in on a page that nobody looks at here.
 */
export interface StandInTokenService {
  url: string;
  /** What was asked of it, without who: `GET GetToken`. */
  asked: string[];
  /** The person, by Teams' id, has been to Microsoft's page. @returns the code that the page hands to Teams. */
  signIn(user: string): string;
  /** Teams has a token of the person's that is enough by itself; whoever brings another is refused with that status. */
  letIn(user: string, exchangeable: string): void;
  /** The person has taken it back at Microsoft's own page. */
  withdraw(user: string): void;
  holds(user: string): boolean;
  /** From now on it answers with this status; nothing: as usual again. */
  fail(status?: number): void;
  stop(): Promise<void>;
}

interface Answer {
  status: number;
  body?: unknown;
}

/**
 * @param refuses the status with which it refuses a token of Teams that is not enough
 * @param tokenFor what Entra gives it for a person
 */
export async function startTokenService({
  refuses = 412,
  tokenFor = async (user: string) => `token-of-${user}`,
} = {}): Promise<StandInTokenService> {
  const tokens = new Map<string, string>();
  const codes = new Map<string, string>();
  const exchangeable = new Map<string, string>();
  const asked: string[] = [];
  let failing: number | undefined;
  const issue = async (user: string): Promise<Answer> => {
    const token = tokens.get(user) ?? (await tokenFor(user));
    tokens.set(user, token);
    const body = { channelId: 'msteams', connectionName: CONNECTION, token, expiration: '2030-01-01T00:00:00Z' };
    return { status: 200, body };
  };
  const getToken = async (user: string, code: string | null): Promise<Answer> => {
    if (code !== null && codes.get(code) === user) {
      codes.delete(code);
      return issue(user);
    }
    return code === null && tokens.has(user) ? issue(user) : { status: 404 };
  };
  const answer = async (what: string, query: URLSearchParams, sent: string): Promise<Answer> => {
    const user = query.get('userId') ?? '';
    const known = query.get('connectionName') === CONNECTION && query.get('channelId') === 'msteams';
    if (what === 'GET GetSignInResource') return signInResource(query.get('state') ?? '');
    if (!known) return { status: 400, body: { error: { code: 'BadRequest', message: 'no such connection' } } };
    if (what === 'GET GetToken') return getToken(user, query.get('code'));
    if (what === 'DELETE SignOut') return tokens.delete(user) ? { status: 200, body: {} } : { status: 204 };
    if (what !== 'POST exchange') return { status: 404 };
    const { token } = JSON.parse(sent) as { token?: string };
    if (token !== undefined && exchangeable.get(user) === token) return issue(user);
    return { status: refuses, body: { error: { code: 'ConsentRequired', message: 'somebody has to agree first' } } };
  };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://stand.in');
    const what = `${request.method} ${pathname.split('/').at(-1)}`;
    asked.push(what);
    const sent = await read(request);
    send(response, failing === undefined ? await answer(what, searchParams, sent) : { status: failing });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    signIn(user) {
      const code = String(100_000 + codes.size);
      codes.set(code, user);
      return code;
    },
    letIn: (user, token) => void exchangeable.set(user, token),
    withdraw: (user) => void tokens.delete(user),
    holds: (user) => tokens.has(user),
    fail(status) {
      failing = status;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The state says which conversation, which connection and which bot it is about. */
function signInResource(state: string): Answer {
  const { connectionName, conversation } = JSON.parse(Buffer.from(state, 'base64').toString());
  if (connectionName !== CONNECTION || !conversation) return { status: 400 };
  const body = {
    signInLink: 'https://token.example/api/oauth/signin?signin=1',
    tokenExchangeResource: { id: 'exchange-1', uri: RESOURCE, providerId: 'provider-1' },
  };
  return { status: 200, body };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
