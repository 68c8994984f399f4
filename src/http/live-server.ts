import type { Server as NodeServer } from 'node:http';
import { type DefaultEventsMap, Server } from 'socket.io';
import { type Fault, faultOf } from '../domain/fault';
import { NOT_SIGNED_IN, RENEW } from '../domain/live';
import type { Clock } from '../domain/time';
import type { Limit } from '../limits/limit';
import { type Ended, NO_TELEMETRY, type Telemetry } from '../telemetry/telemetry';
import type { Audience, Line, LiveEvent, Tell } from './live';
import type { SignIn, Verified } from './sign-in';
import { staySignedIn } from './stay-signed-in';
import type { WebPubSub } from './web-pubsub';

export interface LiveServerConfig {
  signIn: SignIn;
  clock: Clock;
  /** Carries the lines instead of this server, where it is configured. */
  webPubSub?: WebPubSub;
  /** How often somebody may come in or ask for something. */
  limit?: Limit;
  telemetry?: Telemetry;
  onTrouble(fault: Fault, where: string): void;
}

export interface LiveServer {
  /** Good from the start; before `open` nobody listens. */
  tell: Tell;
  /** Absent where `tell` reaches the panels of every instance. */
  audience?: Audience;
  /** Takes panels in on an HTTP server. */
  open(http: NodeServer, events: readonly LiveEvent[]): void;
  /** Sends everyone away; the HTTP server stays. */
  close(): void;
}

const PATH = '/live';
/** Nothing was done; a panel comes again with the same, after a while that grows. */
const TROUBLE = 'trouble';
const LARGEST_MESSAGE = 64 * 1024;
/** A panel whose network has gone silent knows within twenty seconds, and makes a new line. */
const PING_EVERY = 10_000;
const PONG_WITHIN = 8_000;
/** Teams gives a panel its token in a moment, or not at all. */
const TOKEN_WITHIN = 10_000;

type Panels = Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, { verified: Verified }>;
type Panel = Parameters<Parameters<Panels['use']>[0]>[0];

/**
 * The live line to the panels. Nobody is connected without a verified token, and nobody longer than it is good for.
 *
 * Here, and nowhere else, it is decided how news reaches the panels of other instances. With Azure Web PubSub configured, it
 * carries all lines, and `tell` reaches everyone. Without it `tell` reaches the panels of this instance, and `audience` says for
 * whom the tables have to be watched.
 */
export function createLiveServer(config: LiveServerConfig): LiveServer {
  const { webPubSub } = config;
  // Same origin only: without an `Access-Control-Allow-Origin` no other page can read what is said here.
  const io: Panels = new Server({
    path: PATH,
    serveClient: false,
    maxHttpBufferSize: LARGEST_MESSAGE,
    pingInterval: PING_EVERY,
    pingTimeout: PONG_WITHIN,
  });
  return {
    tell: (room, event, message) => void io.to(room).emit(event, message),
    ...(webPubSub ? {} : { audience: { hears: (room: string) => io.sockets.adapter.rooms.has(room) } }),
    open(http, events) {
      io.use((socket, next) => admit(config, socket, next));
      io.on('connection', (socket) => take(config, socket, events));
      io.attach(http);
      // Not waited for: the rest of the product has to be there even when the service is not.
      webPubSub?.carry(io).catch((error: unknown) => config.onTrouble(faultOf(error), 'web pubsub'));
    },
    close: () => {
      // Through the service, this would end the lines of every instance.
      if (!webPubSub) io.disconnectSockets(true);
      io.engine?.close();
    },
  };
}

async function admit({ signIn, limit, onTrouble }: LiveServerConfig, socket: Panel, next: (error?: Error) => void) {
  try {
    const verified = await signIn.verify(socket.handshake.auth.token);
    if (!verified) return next(new Error(NOT_SIGNED_IN));
    if (limit && !(await limit.allows(verified.by))) return next(new Error(TROUBLE));
    socket.data.verified = verified;
    next();
  } catch (error) {
    onTrouble(faultOf(error), 'live sign-in');
    next(new Error(TROUBLE));
  }
}

function take(config: LiveServerConfig, socket: Panel, events: readonly LiveEvent[]): void {
  const { telemetry = NO_TELEMETRY } = config;
  const { by } = socket.data.verified;
  telemetry.count('panels', 1);
  socket.on('disconnect', () => telemetry.count('panels', -1));
  const guest = {
    askForToken: () =>
      socket
        .timeout(TOKEN_WITHIN)
        .emitWithAck(RENEW)
        .catch(() => undefined),
    leave: () => void socket.disconnect(true),
  };
  const onTrouble = (error: unknown) => config.onTrouble(faultOf(error), 'live sign-in');
  socket.on('disconnect', staySignedIn(guest, socket.data.verified, { ...config, onTrouble }));
  const line: Line = { by, listen: (room) => socket.join(room) };
  for (const event of events) {
    socket.on(event.event, async (...said: unknown[]) => {
      const acknowledge = said.at(-1);
      const answer = await telemetry.follow({ is: 'live', event: event.event }, (ended) =>
        answerTo(config, event, line, said[0], ended),
      );
      if (typeof acknowledge === 'function') acknowledge(answer);
    });
  }
}

async function answerTo(
  { limit, onTrouble }: LiveServerConfig,
  event: LiveEvent,
  line: Line,
  said: unknown,
  ended: Ended,
): Promise<unknown> {
  const refuse = (refused: string) => {
    ended('refused');
    return { refused };
  };
  const body = event.body.safeParse(said);
  if (!body.success) return refuse('unreadable');
  try {
    if (limit && !(await limit.allows(line.by))) return refuse(TROUBLE);
    const answer = await event.answer(line, body.data);
    if (isRefusal(answer)) ended('refused');
    return answer;
  } catch (error) {
    ended('error');
    onTrouble(faultOf(error), `live ${event.event}`);
    return { refused: TROUBLE };
  }
}

const isRefusal = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'refused' in answer;
