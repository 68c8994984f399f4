import { io, type Socket } from 'socket.io-client';
import type { CommandAnswer, CommandRequest, JoinAnswer, JoinRequest, MeetingNews } from '../../domain/live';

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
}

/** The socket to the server the panel came from. */
export class Line {
  private readonly socket: Socket;

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
    this.socket.on('connect', events.connected);
    this.socket.on('meeting', events.news);
    this.socket.on('disconnect', (reason) => {
      events.lost();
      if (reason === 'io server disconnect') this.retryLater();
    });
    this.socket.on('connect_error', () => {
      if (this.socket.active) return events.lost();
      events.refused();
      this.retryLater();
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

  /** After a refusal Socket.IO leaves it to us to come back, with a fresh token. */
  private retryLater(): void {
    setTimeout(() => {
      if (!this.socket.active) this.socket.connect();
    }, LONGEST_WAIT);
  }
}
