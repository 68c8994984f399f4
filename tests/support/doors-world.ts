import { io, type Socket } from 'socket.io-client';
import { type App, startApp } from '../../src/app/app';
import type { Config } from '../../src/app/config';
import type { Links } from '../../src/http/links';
import { createSealedLinks } from '../../src/http/sealed-links';
import { openStorage, type Storage } from '../../src/storage/open-storage';
import { type Answer, askAt } from './ask';
import { startAzurite } from './azurite';
import { Connector } from './connector';
import { type Matter, newMatter, STARTED } from './doors-matter';
import { configOver, type StandInEntra, startEntra, TENANT } from './stand-in-entra';
import { BOT, type Teammate, teamsId } from './teams-activities';

export const OTHER_TENANT = '6b1d8a52-90c4-4e37-a5f8-2d7c3b9e0f99';

/** Who knocks: a person, and the tenant they come from. */
export interface Knocker extends Teammate {
  tenant?: string;
}

/** The ways to the bot. Each resolves to its answer over HTTP and what it says in the chat. */
interface BotDoors {
  click(by: Knocker, verb: string, data: object): Promise<unknown>;
  say(by: Knocker, text: string): Promise<unknown>;
  /** Sends any other activity. */
  tell(by: Knocker, activity: object): Promise<unknown>;
}

/** The whole product, every way into it, and people to send through. */
export interface DoorsWorld extends BotDoors {
  app: App;
  entra: StandInEntra;
  storage: Storage;
  teams: Connector;
  /** Two people with something of everything between them, which is nobody else's. */
  matter(): Promise<Matter>;
  /** What the server answers to a panel of theirs, which is opened once. */
  live(by: Knocker, event: string, body: unknown): Promise<unknown>;
  /** A line to the server with this as its token, whether it opens or not. */
  line(token: unknown): Promise<{ socket: Socket; refused?: string }>;
  get(path: string, token?: string): Promise<Answer>;
  /** The same people, knocking at the bot of another server over the same tables. */
  through(app: App, how: { serviceUrl: string; authorization: string }): DoorsWorld;
  config: Config;
  /** Links as the server itself makes them. */
  links: Links;
  stop(): Promise<void>;
}

export async function startDoors(): Promise<DoorsWorld> {
  const [azurite, teams, entra] = await Promise.all([startAzurite(), Connector.start(TENANT), startEntra()]);
  const storage = await openStorage({ connectionString: azurite.connectionString });
  const config = configOver(azurite.connectionString, entra);
  const app = await startApp(config, { clock: () => STARTED });
  const sockets: Socket[] = [];
  const panels = new Map<string, Promise<Socket>>();

  const line = (token: unknown) =>
    new Promise<{ socket: Socket; refused?: string }>((resolve) => {
      const options = {
        path: '/live',
        auth: { token },
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
      };
      const socket = io(`http://127.0.0.1:${app.port}`, options);
      sockets.push(socket);
      socket.once('connect', () => resolve({ socket }));
      socket.once('connect_error', ({ message }) => resolve({ socket, refused: message }));
    });
  const panel = async (by: Knocker) => {
    const { socket, refused } = await line(await entra.issuer.token(by, by.tenant ? { tid: by.tenant } : {}));
    if (refused) throw new Error(refused);
    return socket;
  };
  const botAt = ({ port }: App, how = { serviceUrl: teams.url, authorization: '' }): BotDoors => {
    const tell = async (by: Knocker, activity: object) => {
      const before = teams.shown(by).length;
      const sent = { ...commonOf(how.serviceUrl, teams, by), ...activity };
      const headers = {
        'content-type': 'application/json',
        ...(how.authorization && { authorization: how.authorization }),
      };
      const answer = await askAt(port, '/api/messages', { method: 'POST', headers, body: JSON.stringify(sent) });
      const body = answer.body === '' ? undefined : JSON.parse(answer.body);
      return { status: answer.status, body, said: teams.shown(by).slice(before) };
    };
    return {
      tell,
      click: (by, verb, data) => tell(by, clickOf(verb, data)),
      say: (by, text) => tell(by, { type: 'message', text }),
    };
  };
  const links = createSealedLinks({ secret: config.linkSecret, publicUrl: config.publicUrl, clock: Date.now });
  const world: DoorsWorld = {
    app,
    config,
    links,
    ...botAt(app),
    through: (other, how) => ({ ...world, app: other, ...botAt(other, how) }),
    entra,
    storage,
    teams,
    matter: () => newMatter(storage, teams),
    async live(by, event, body) {
      if (!panels.has(by.id)) panels.set(by.id, panel(by));
      return (await panels.get(by.id))?.timeout(10_000).emitWithAck(event, body);
    },
    line,
    get: (path, token) =>
      askAt(app.port, path, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
    async stop() {
      for (const socket of sockets) socket.close();
      await app.stop();
      await Promise.all([azurite.stop(), teams.stop(), entra.stop()]);
    },
  };
  return world;
}

function clickOf(verb: string, data: object) {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'm1', value };
}

function commonOf(serviceUrl: string, teams: Connector, by: Knocker) {
  const tenant = by.tenant ?? TENANT;
  return {
    id: 'a1',
    channelId: 'msteams',
    serviceUrl,
    locale: 'en-GB',
    localTimezone: 'Europe/London',
    from: { id: teamsId(by), name: by.name, aadObjectId: by.id },
    recipient: BOT,
    conversation: { id: teams.private(by).id, conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
  };
}
