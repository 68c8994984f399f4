import { io, type Socket } from 'socket.io-client';
import type {
  CommandAnswer,
  CommandRequest,
  JoinAnswer,
  JoinRequest,
  MeetingNews,
  PrepareAnswer,
  PrepareRequest,
  SharedNews,
} from '../../domain/live';

const PATH = '/live';
const ANSWER_WITHIN = 6_000;
const LONGEST_WAIT = 3_000;

export interface LineEvents {
  connected(): void;
  /** Lost, or not reached yet; it tries again by itself. */
  lost(): void;
  /** The server does not accept the token. */
  refused(): void;
  news(news: MeetingNews): void;
  shared(news: SharedNews): void;
}

/** The socket to the server the panel came from. */
export class Line {
  private readonly socket: Socket;
  /** When the connection was made, on the browser's monotonic clock. */
  private since = Number.POSITIVE_INFINITY;

  constructor(token: () => Promise<string>, events: LineEvents) {
    this.socket = io({
      path: PATH,
      // Long polling first would need every request to meet the same server instance.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelayMax: LONGEST_WAIT,
      auth: (pass) => {
        token().then(
          (fresh) => pass({ token: fresh }),
          () => pass({}),
        );
      },
    });
    this.socket.on('connect', () => {
      this.since = performance.now();
      events.connected();
    });
    this.socket.on('meeting', events.news);
    this.socket.on('shared', events.shared);
    this.socket.on('disconnect', (reason) => {
      events.lost();
      if (reason === 'io server disconnect') this.comeBack();
    });
    this.socket.on('connect_error', () => {
      if (this.socket.active) return events.lost();
      events.refused();
      this.comeBack();
    });
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  /** @returns nothing when no answer came in time: ask again. */
  join(request: JoinRequest): Promise<JoinAnswer | undefined> {
    return this.ask('join', request);
  }

  /** @returns nothing when no answer came in time: send the same command again. */
  command(request: CommandRequest): Promise<CommandAnswer | undefined> {
    return this.ask('command', request);
  }

  /** @returns nothing when no answer came in time: send the same again. */
  prepare(request: PrepareRequest): Promise<PrepareAnswer | undefined> {
    return this.ask('prepare', request);
  }

  /** Tries to connect at once instead of waiting for the next attempt. */
  hurry(): void {
    if (!this.socket.connected) this.socket.disconnect().connect();
  }

  close(): void {
    this.socket.close();
  }

  private ask<Answer>(event: string, body: object): Promise<Answer | undefined> {
    return this.socket
      .timeout(ANSWER_WITHIN)
      .emitWithAck(event, body)
      .catch(() => undefined);
  }

  /**
   * When the server ends it, Socket.IO leaves it to us to come back. At once after a connection that has lasted: its token
   * had come to its end, and the next one is fresh.
   */
  private comeBack(): void {
    const lasted = performance.now() - this.since > LONGEST_WAIT;
    this.since = Number.POSITIVE_INFINITY;
    setTimeout(() => !this.socket.active && this.socket.connect(), lasted ? 0 : LONGEST_WAIT);
  }
}
