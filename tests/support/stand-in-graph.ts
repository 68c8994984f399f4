// One file: what is common to every request (who asks, whether they may, what goes wrong), and what a test does.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphConfig } from '../../src/app/config';
import { PERMISSIONS, permissionsUpTo, type Tier } from '../../src/domain/consent';
import type { Credentials } from '../../src/graph/app-tokens';
import type { Owner } from '../../src/graph/graph';
import type { Token } from '../../src/graph/tiers';
import { faultAnswer, type GraphAnswer, GraphFault, type GraphRoute } from './stand-in-graph-answers';
import { StandInDiaries } from './stand-in-graph-diaries';
import { StandInMeetings } from './stand-in-graph-teams';
import { StandInWatches } from './stand-in-graph-watches';
import type { Teammate } from './teams-activities';

/** What goes wrong with a request: it is answered with something else, or done and never answered, or never answered at all. */
export type Trouble = { status: number; code: string; retryAfter?: number } | 'answer-lost' | 'silence';

interface Held {
  tenant: string;
  person?: string;
}

export const GRAPH_APP = { appId: 'a1b2c3d4-0000-4000-8000-0000000000b0', password: 'the secret of the app' };

/**
 * Stands in for Microsoft Graph and for the part of Entra that gives the app its tokens, over HTTP, for the requests that the
 * product makes: as the reference of v1.0 describes them, errors included. Other than the real ones it takes a consent back at once.
 */
export class StandInGraph {
  readonly meetings = new StandInMeetings((person) => this.onInstall(person));
  readonly watches: StandInWatches;
  readonly diaries: StandInDiaries;
  /** Every request, in order, as `METHOD path`. */
  readonly requests: string[] = [];
  /** Told when the app has been installed for somebody: Teams then tells the bot. */
  onInstall: (person: string) => void = () => {};
  url = '';
  private readonly granted = new Set<string>();
  /** What each person has agreed to. */
  private readonly connected = new Map<string, Set<string>>();
  /** Whose token the token service keeps. */
  private readonly keep = new Set<string>();
  private readonly tokens = new Map<string, Held>();
  private readonly troubles: Trouble[] = [];
  private readonly server = createServer((request, response) => this.receive(request, response));

  private constructor(clock: () => number) {
    this.watches = new StandInWatches(clock);
    this.diaries = new StandInDiaries(this.meetings, (...change) => this.watches.changed(...change));
  }

  /** @param tier up to which an administrator has agreed */
  static async start(clock: () => number = Date.now, tier: Tier = 2): Promise<StandInGraph> {
    const graph = new StandInGraph(clock);
    for (const { name, kind } of permissionsUpTo(tier)) if (kind === 'application') graph.granted.add(name);
    await new Promise<void>((resolve) => graph.server.listen(0, '127.0.0.1', resolve));
    graph.url = `http://127.0.0.1:${(graph.server.address() as AddressInfo).port}`;
    return graph;
  }

  async stop(): Promise<void> {
    await this.watches.settled();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** A mailbox in the cloud. */
  employs(...people: Teammate[]): void {
    for (const { id, email = `${id}@contoso.example` } of people) this.diaries.open(id, email);
  }

  /** How an installation is configured that may use all of it. Entra's own address is not needed: see `credentials`. */
  asConfigured(): GraphConfig {
    const { catalogue } = this.meetings;
    return { tier: 2, url: this.url, authority: this.url, ...(catalogue ? { catalogId: catalogue.id } : {}) };
  }

  /** An administrator agrees to one more. */
  grant(permission: string): void {
    this.granted.add(permission);
  }

  /** An administrator takes a consent back. */
  revoke(permission: string): void {
    this.granted.delete(permission);
  }

  /** The person agrees for themselves, to what the product asks for unless said otherwise. */
  connect(person: { id: string }, scopes: readonly string[] = DELEGATED): void {
    this.connected.set(person.id, new Set(scopes));
    this.keep.add(person.id);
  }

  /** They take it back where Entra lists what they have agreed to; the token service does not hear of it. */
  withdraw(person: { id: string }): void {
    this.connected.delete(person.id);
  }

  /** The next requests meet with this, one each. */
  meets(...troubles: Trouble[]): void {
    this.troubles.push(...troubles);
  }

  /** A delegated token, as the Bot Framework's token service keeps it: also one that has been revoked meanwhile. */
  tokenOf = async ({ id, tenant }: Owner): Promise<Token> => {
    if (!this.keep.has(id)) return { dropped: 'not-connected' };
    return { token: this.give({ tenant, person: id }) };
  };

  /** Who the app is: really asks for its token over HTTP. The library that does so in production insists on https. */
  credentials: Credentials = (tenant) => ({
    getToken: async (scope) => {
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: GRAPH_APP.appId,
        client_secret: GRAPH_APP.password,
        scope: String(scope),
      });
      const answer = await fetch(`${this.url}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body });
      const said = (await answer.json()) as { access_token: string; error_description?: string };
      if (!answer.ok) throw new Error(said.error_description);
      return { token: said.access_token, expiresOnTimestamp: Date.now() + 3_599_000 };
    },
  });

  private give(held: Held): string {
    const token = `token-${this.tokens.size + 1}`;
    this.tokens.set(token, held);
    return token;
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.url);
    const text = Buffer.concat(await request.toArray()).toString('utf8');
    const [, tenant] = /^\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(url.pathname) ?? [];
    if (tenant !== undefined) return send(response, this.appToken(tenant, new URLSearchParams(text)));
    this.requests.push(`${request.method} ${url.pathname.replace('/v1.0', '')}`);
    const trouble = this.troubles.shift();
    if (trouble === 'silence') return;
    if (trouble !== undefined && trouble !== 'answer-lost') return send(response, faultAnswer(faultOf(trouble)));
    const answer = await this.answer(request, url, text);
    if (trouble === 'answer-lost') response.destroy();
    else send(response, answer);
  }

  private appToken(tenant: string, form: URLSearchParams): GraphAnswer {
    const right = form.get('client_id') === GRAPH_APP.appId && form.get('client_secret') === GRAPH_APP.password;
    if (!right || form.get('scope') !== `${this.url}/.default`) {
      const error_description = 'AADSTS7000215: Invalid client secret provided.';
      return { status: 401, body: { error: 'invalid_client', error_description, error_codes: [7000215] } };
    }
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: this.give({ tenant }) } };
  }

  private async answer(request: IncomingMessage, url: URL, text: string): Promise<GraphAnswer> {
    try {
      const path = url.pathname.replace(/^\/v1\.0/, '');
      const route = this.routes.find((one) => one.method === request.method && one.path.test(path));
      if (!route) throw new GraphFault(400, 'BadRequest', 'Resource not found for the segment.');
      const held = this.admit(request.headers.authorization ?? '', route);
      const parts = (route.path.exec(path) ?? []).slice(1).map(decodeURIComponent);
      const body = text === '' ? {} : JSON.parse(text);
      return await route.serve({ parts, query: url.searchParams, body, ...held });
    } catch (error) {
      if (error instanceof GraphFault) return faultAnswer(error);
      throw error;
    }
  }

  private admit(authorization: string, { allows }: GraphRoute): Held {
    const held = this.tokens.get(authorization.replace(/^Bearer /, ''));
    const scopes = held?.person === undefined ? this.granted : this.connected.get(held.person);
    if (!held || !scopes)
      throw new GraphFault(401, 'InvalidAuthenticationToken', 'Access token is empty or not valid.');
    const enough = held.person === undefined ? allows.application : allows.delegated;
    if (enough.some((name) => scopes.has(name))) return held;
    throw new GraphFault(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }

  private get routes(): GraphRoute[] {
    return [...this.diaries.routes, ...this.watches.routes, ...this.meetings.routes];
  }
}

const DELEGATED = PERMISSIONS.filter(({ kind }) => kind === 'delegated').map(({ name }) => name);

function faultOf({ status, code, retryAfter }: Exclude<Trouble, string>): GraphFault {
  return new GraphFault(
    status,
    code,
    'as the test wants it',
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  );
}

function send(response: ServerResponse, { status, body, headers }: GraphAnswer): void {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
