// One file, for it is one list: all that is constructed, in the order in which each needs the others.
import { randomUUID } from 'node:crypto';
import type { DestinationStream, Logger } from 'pino';
import type { Tier } from '../domain/consent';
import type { Fault } from '../domain/fault';
import type { Clock, Instant } from '../domain/time';
import type { Credentials } from '../graph/app-tokens';
import type { Graph } from '../graph/graph';
import { openGraph } from '../graph/open-graph';
import { watchedGraph } from '../graph/watched-graph';
import { createLiveServer } from '../http/live-server';
import { createPages } from '../http/pages';
import type { Route } from '../http/route';
import { createSealedLinks } from '../http/sealed-links';
import { createServer } from '../http/server';
import { createSignIn } from '../http/sign-in';
import { createWatchSecrets } from '../http/watch-secrets';
import { createWebPubSub } from '../http/web-pubsub';
import { createLimit } from '../limits/limit';
import { OFTEN } from '../limits/often';
import { createPace } from '../limits/pace';
import { lookAtTables } from '../storage/look-at-tables';
import { openStorage } from '../storage/open-storage';

import { createBot } from '../teams/bot';
import { createMessenger } from '../teams/messenger';
import { createUserTokens, type UserTokens } from '../teams/user-tokens';
import { WatchedAdapter } from '../teams/watched-adapter';
import { watchedFeatures } from '../teams/watched-features';
import type { Telemetry } from '../telemetry/telemetry';
import type { Config } from './config';
import { createDoctor } from './doctor/doctor';
import { doorsOf } from './doors';
import { LEASE } from './engine/engine';
import { arrivalOf } from './engine/waiting';
import { wait } from './engine/within';
import { registerFeatures } from './features';
import { readHandbook } from './handbook';
import { installFor } from './install-for';
import { keepForATime } from './keep-for-a-time';
import { keepInStep } from './keep-in-step';
import { tellLate } from './log';
import { ringAfterWriting } from './ring-after-writing';
import { createSchedule } from './schedule';
import { openTelemetry } from './telemetry/open-telemetry';
import { waitAMoment } from './wait-a-moment';
import { wakeWhenMoved } from './wake-when-moved';

/** What a test or the local desk may hand in instead of the usual. */
export interface AppParts {
  /** The product's time; sign-in and signatures always go by the real one. */
  clock?: Clock;
  newId?: () => string;
  /** Routes beside the product's own. */
  routes?: readonly Route[];
  /** Who the app is to Graph, instead of the bot by its secret. */
  credentials?: Credentials;
  /** How often to look for what is due, and for how long one process may work on it, in milliseconds. */
  pulse?: { every: number; lease: number };
  /** The product has said something of its own accord. */
  onSent?: () => void;
  /** Where log lines go, if not to standard output. */
  logTo?: DestinationStream;
}

export interface App {
  port: number;
  /** Every way in; see `doorsOf`. */
  doors: readonly string[];
  /** Rings everything that is due now. Resolves to how many wake-ups rang. */
  sweep(): Promise<number>;
  /** When the next wake-up rings. */
  earliestWakeUp(): Promise<Instant | undefined>;
  /** Finishes what is under way, then ends. */
  stop(): Promise<void>;
}

export const PULSE = { every: 15_000, lease: LEASE };
const SCOPE = 'access_as_user';

/** Builds the whole house from its configuration, and opens its doors. The only place that constructs anything. */
export async function startApp(config: Config, parts: AppParts = {}): Promise<App> {
  const { clock = Date.now, newId = randomUUID, routes = [], onSent = () => {}, pulse = PULSE } = parts;
  const { log, telemetry, ...watch } = await openTelemetry(config, parts.logTo);
  const onTrouble = reportTo(log, telemetry);
  const handbook = await readHandbook(config.handbookFile);
  const {
    people: kept,
    wakeUps,
    ready,
    ...storage
  } = await openStorage({
    ...config.tables,
    damaged: (error) => log.error({ row: String(error) }, 'a row that cannot be read'),
    telemetry,
  });
  const people = wakeWhenMoved({ people: kept, wakeUps, clock });
  const adapter = new WatchedAdapter(config.bot, telemetry);
  const ending = new AbortController();
  const messenger = createMessenger({
    adapter,
    people,
    pace: createPace(wait, ending.signal),
    onSent() {
      telemetry.count('messages', 1);
      onSent();
    },
  });
  const webPubSub = config.webPubSub === undefined ? undefined : createWebPubSub(config.webPubSub);
  const tier: Tier = config.graph?.tier ?? 0;
  const connection = config.graph?.connection;
  const tokens = connection === undefined ? undefined : createUserTokens({ adapter, people, connection });
  const graph = await graphOf(config, { clock, telemetry, tokens, credentials: parts.credentials });
  const signIn = createSignIn({ ...config.signIn, tenants: config.tenants, scope: SCOPE, clock: Date.now });
  const live = createLiveServer({
    ...(webPubSub ? { webPubSub } : {}),
    signIn,
    clock: Date.now,
    limit: createLimit(OFTEN.live),
    telemetry,
    onTrouble,
  });
  const links = createSealedLinks({ secret: config.linkSecret, publicUrl: config.publicUrl, clock: Date.now });

  const soon = waitAMoment({ wait, onTrouble: (fault) => onTrouble(fault, 'diary') });

  const { retentionMonths, publicUrl, limits } = config;
  const keptForATime = keepForATime({ ...storage, wakeUps, clock, months: retentionMonths });
  const conversations = config.graph ? keepInStep({ conversations: keptForATime, wakeUps, clock }) : keptForATime;
  const outside = ringAfterWriting({ conversations, wakeUps, clock }, (near) => schedule.sweep(near));
  const deps = {
    ...outside,
    retentionMonths,
    publicUrl,
    limits,
    people,
    messenger,
    links,
    tell: live.tell,
    audience: live.audience,
    admins: config.admins,
    examine: createDoctor({
      subject: config,
      tables: () => lookAtTables(config.tables),
      wakeUps,
      clock: Date.now,
    }),
    handbook,
    tier,
    tokens,
    diaries: graph.diaries,
    calls: graph.calls,
    watchSecrets: createWatchSecrets(config.linkSecret),
    ...(config.graph ? { graph: { presence: graph.presence, soon } } : {}),
    clock,
    now: clock,
    newId,
  };
  const features = registerFeatures(deps);

  const noteLate = tellLate(log);
  const schedule = createSchedule({
    wakeUps,
    people,
    handlers: features.wakeUps,
    clock,
    wait,
    lease: pulse.lease,
    onTrouble: (fault, kind) => onTrouble(fault, `wake-up ${kind}`),
    onWaiting: installFor({ installer: graph.installer, people, onTrouble }),
    onRing(kind, late) {
      noteLate(kind, late);
      telemetry.late(kind, late);
    },
    telemetry,
  });
  const bot = createBot({
    adapter,
    features: watchedFeatures(features.bots, telemetry),
    people,
    messenger,
    tokens,
    clock,
    defaultTimeZone: config.defaultTimeZone,
    tenants: config.tenants,
    limit: createLimit(OFTEN.bot),
    onArriving: (person) => wakeUps.set(arrivalOf(person, clock())),
    // Not awaited: whoever has arrived is being answered. What goes wrong rings again with the next sweep.
    onArrived: async () => void schedule.sweep().catch(() => undefined),
    onTrouble,
  });
  const server = createServer({
    bot,
    routes: [...createPages(config), ...features.routes, ...routes],
    signIn,
    limit: createLimit(OFTEN.requests),
    panelFolder: config.panelFolder,
    ...(webPubSub ? { line: webPubSub.line } : {}),
    loopbackOnly: 'loopbackOnly' in config.bot,
    ready,
    telemetry,
    onTrouble,
  });
  live.open(server.http, features.live);
  const port = await server.listen(config.port, config.host);
  schedule.start(pulse.every);
  log.info({ port }, 'listening');
  return {
    port,
    doors: doorsOf(features, server.requests),
    sweep: schedule.sweep,
    earliestWakeUp: () => wakeUps.earliest(),
    async stop() {
      live.close();
      await server.close();
      // What is being said is said; what waits for its turn is put back for another process.
      ending.abort();
      await schedule.stop();
      await watch.stop();
    },
  };
}

/** In whose names Graph may be asked: the app's own, and people's, as far as there are any. */
interface AroundGraph {
  clock: Clock;
  telemetry: Telemetry;
  credentials: Credentials | undefined;
  tokens: Pick<UserTokens, 'of'> | undefined;
}

/** The desk's bot is nobody in Entra, and has nothing to ask of Graph by itself. */
async function graphOf(
  { graph, bot, publicUrl }: Config,
  { clock, telemetry, credentials, tokens }: AroundGraph,
): Promise<Graph> {
  const secret = 'appId' in bot && graph ? { ...bot, authority: graph.authority } : undefined;
  const app = credentials ?? secret;
  if (!graph || !app) return openGraph();
  const changes = {
    notificationUrl: `${publicUrl}/api/graph/changes`,
    lifecycleNotificationUrl: `${publicUrl}/api/graph/lifecycle`,
  };
  return watchedGraph(await openGraph({ ...graph, app, changes, clock, tokenOf: tokens?.of }), telemetry);
}

function reportTo(log: Logger, telemetry: Telemetry) {
  return (fault: Fault, where: string) => {
    log.error({ where, fault }, 'trouble');
    telemetry.count('troubles', 1);
  };
}
