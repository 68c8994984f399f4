// One file: the product as a whole, and the panel by which a test is at home in it.
import { io, type Socket } from 'socket.io-client';
import { type App, type AppParts, startApp } from '../../src/app/app';
import type { Config } from '../../src/app/config';
import type { Command } from '../../src/domain/command';
import type {
  CommandAnswer,
  JoinAnswer,
  Joined,
  MeetingNews,
  PrepareAnswer,
  PreparedNews,
  PrepareRequest,
  SharedNews,
} from '../../src/domain/live';
import type { Meeting } from '../../src/domain/meeting';
import { startAzurite } from './azurite';
import { Connector } from './connector';
import { configOver, startEntra, TENANT } from './stand-in-entra';
import type { StandInGraph } from './stand-in-graph';
import { CONNECTION } from './stand-in-token-service';
import type { Teammate } from './teams-activities';

export const OTHER_TENANT = '6b1d8a52-90c4-4e37-a5f8-2d7c3b9e0f99';

/** The whole product on real parts, with a stand-in for Teams and for Entra, and a clock that the test moves. */
export interface WholeApp {
  teams: Connector;
  clock: { now: number };
  /** Rings what is due by the product's clock. */
  sweep(): Promise<number>;
  /** Ends the server, and starts another over the same tables: what only the process knew is gone. */
  restart(): Promise<void>;
  /** Where an address of the product is on this machine. */
  address(url: string): string;
  /** @param by whose token goes along, if any */
  fetch(url: string, by?: Teammate): Promise<Response>;
  /** Connection string of its tables. */
  tables: string;
  /** Opens the panel as this person. */
  panel(person: Teammate, claims?: { tid?: string }): Promise<Panel>;
  stop(): Promise<void>;
}

/** What somebody may hand in: where the tables are, what is configured otherwise, parts of the app, and Microsoft Graph. */
type WholeAppParts = Pick<AppParts, 'pulse' | 'logTo'> & {
  startTables?: typeof startAzurite;
  config?: Partial<Config>;
  cloud?: StandInGraph;
  /** Address of the token service: then each person agrees for themselves, and nobody for everyone. */
  tokenService?: string;
};

export async function startWholeApp(
  start: number,
  { startTables = startAzurite, config: otherwise, cloud, tokenService, ...parts }: WholeAppParts = {},
): Promise<WholeApp> {
  const [azurite, teams, entra] = await Promise.all([startTables(), Connector.start(TENANT), startEntra()]);
  const clock = { now: start };
  const own = tokenService ? ({ tier: 1, connection: CONNECTION } as const) : {};
  const config: Config = {
    ...configOver(azurite.connectionString, entra),
    bot: { loopbackOnly: true, tokenService },
    ...(cloud ? { graph: { ...cloud.asConfigured(), ...own } } : {}),
    ...otherwise,
  };
  const panels: Panel[] = [];
  let app: App;
  const open = async () => {
    const credentials = cloud?.credentials;
    app = await startApp(config, { clock: () => clock.now, ...parts, ...(credentials && { credentials }) });
    const here = `http://127.0.0.1:${app.port}`;
    teams.bot = `${here}/api/messages`;
    if (cloud) cloud.watches.leads = (url) => url.replace(config.publicUrl, here);
  };
  await open();
  return {
    teams,
    clock,
    sweep: () => app.sweep(),
    async restart() {
      await app.stop();
      await open();
    },
    tables: azurite.connectionString,
    address: (url) => url.replace(config.publicUrl, `http://127.0.0.1:${app.port}`),
    async fetch(url, by) {
      const headers = new Headers(by ? { authorization: `Bearer ${await entra.issuer.token(by)}` } : {});
      return fetch(url.replace(config.publicUrl, `http://127.0.0.1:${app.port}`), { headers });
    },
    async panel(person, claims = {}) {
      const panel = new Panel(`http://127.0.0.1:${app.port}`, await entra.issuer.token(person, claims));
      panels.push(panel);
      return panel;
    },
    async stop() {
      for (const panel of panels) panel.close();
      await app.stop();
      await Promise.all([azurite.stop(), teams.stop(), entra.stop()]);
    },
  };
}

/** A side panel as the server knows it: a socket, and what it was last told. */
export class Panel {
  /** The latest news of the meeting. */
  news?: MeetingNews;
  /** What it was told of preparations, its own and the other's, latest last. */
  readonly thoughts: (Partial<PreparedNews> & Partial<SharedNews>)[] = [];
  joined?: Joined;
  private readonly socket: Socket;
  private commands = 0;

  constructor(
    url: string,
    readonly token: string,
  ) {
    this.socket = io(url, { path: '/live', auth: { token }, transports: ['websocket'], reconnection: false });
    this.socket.on('meeting', (news: MeetingNews) => {
      this.news = news;
    });
    for (const event of ['prepared', 'shared']) this.socket.on(event, (news) => this.thoughts.push(news));
  }

  /** Waits for news of which `holds` is true, and resolves to its meeting. */
  until(holds: (meeting: Meeting) => boolean): Promise<Meeting> {
    return new Promise((resolve) => {
      const look = (news = this.news) => {
        if (!news || !holds(news.meeting)) return;
        this.socket.off('meeting', look);
        resolve(news.meeting);
      };
      this.socket.on('meeting', look);
      look();
    });
  }

  /** Resolves to whether the server lets the panel in at all. */
  signedIn(): Promise<boolean> {
    return new Promise((resolve) => {
      this.socket.once('connect', () => resolve(true));
      this.socket.once('connect_error', () => resolve(false));
    });
  }

  async join(conversation?: Joined['conversation']): Promise<JoinAnswer> {
    const request = { timeZone: 'Europe/London', locale: 'en-GB', ...(conversation && { conversation }) };
    const answer: JoinAnswer = await this.socket.timeout(10_000).emitWithAck('join', request);
    if ('meeting' in answer) this.joined = answer;
    return answer;
  }

  /** Sends a command; the same `id` again is the same command again. */
  async do(command: DistributedOmit<Command, 'id'> & { id?: string }): Promise<CommandAnswer> {
    this.commands += 1;
    const sent = { id: `${this.socket.id}-${this.commands}`, ...command };
    const conversation = this.joined?.conversation;
    return this.socket.timeout(10_000).emitWithAck('command', { conversation, command: sent });
  }

  /** Asks for anything else that the server answers. */
  async ask<Answer>(event: string, body: object): Promise<Answer> {
    return this.socket.timeout(10_000).emitWithAck(event, body);
  }

  async think(thought: Omit<PrepareRequest, 'conversation'>): Promise<PrepareAnswer> {
    return this.socket.timeout(10_000).emitWithAck('prepare', { conversation: this.joined?.conversation, ...thought });
  }

  close(): void {
    this.socket.close();
  }
}

type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
