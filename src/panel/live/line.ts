import { io, type Socket } from 'socket.io-client';
import {
  type CommandAnswer,
  type CommandRequest,
  type JoinAnswer,
  type JoinRequest,
  type MeetingNews,
  NOT_SIGNED_IN,
  type PrepareAnswer,
  type PreparedNews,
  type PrepareRequest,
  RENEW,
  type SharedNews,
  type TimeAnswer,
} from '../../domain/live';
import { lineAddress } from './line-address';

/** Questions in a row without an answer: a line that looks connected is then taken for dead. */
const SILENCE = 2;
const ANSWER_WITHIN = 6_000;
/** When there is a reason to doubt the line. */
const PROOF_WITHIN = 2_000;
const CONNECT_WITHIN = 8_000;
const LONGEST_WAIT = 4_000;
/** A server that turns panels away is not asked for more than this often. */
const LONGEST_WAIT_WHEN_REFUSED = 30_000;
const SHORTEST_WAIT = 1_000;

export interface LineEvents {
  connected(): void;
  /** Lost, or not reached yet; it tries again by itself. */
  lost(): void;
  /** The server does not accept the token. It tries again, ever more rarely. */
  refused(): void;
  news?(news: MeetingNews): void;
  prepared?(news: PreparedNews): void;
  shared?(news: SharedNews): void;
}

/** The socket to the server the panel came from. */
export class Line {
  private readonly socket: Socket;
  private silence = 0;
  private patience = ANSWER_WITHIN;
  /** When the connection was made, on the browser's monotonic clock. */
  private since = Number.POSITIVE_INFINITY;
  /** How often in a row the server has turned us away. */
  private refusals = 0;
  private comingBack: ReturnType<typeof setTimeout> | undefined;

  constructor(token: () => Promise<string>, events: LineEvents) {
    const { endpoint, path } = lineAddress();
    const give = (to: (fresh?: string) => void) => void token().then(to, () => to());
    const options = {
      path,
      // Long polling first would need every request to meet the same server instance.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      timeout: CONNECT_WITHIN,
      // Each wait is up to half as long again or half as short: panels that lost one server do not come back as one.
      reconnectionDelayMax: LONGEST_WAIT,
      auth: (pass: (auth: object) => void) => give((fresh) => pass({ token: fresh })),
    };
    this.socket = endpoint === undefined ? io(options) : io(endpoint, options);
    this.socket.on('connect', () => {
      this.silence = 0;
      this.since = performance.now();
      events.connected();
    });
    this.socket.on(RENEW, give);
    if (events.news) this.socket.on('meeting', events.news);
    if (events.prepared) this.socket.on('prepared', events.prepared);
    if (events.shared) this.socket.on('shared', events.shared);
    this.socket.on('disconnect', (reason) => {
      events.lost();
      if (reason === 'io server disconnect') this.comeBack();
    });
    this.socket.on('connect_error', ({ message }) => {
      if (this.socket.active || message !== NOT_SIGNED_IN) events.lost();
      else events.refused();
      if (!this.socket.active) this.comeBack();
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

  readonly time = (): Promise<TimeAnswer | undefined> => this.ask('time', {});

  /** Tries to connect at once instead of waiting for the next attempt. */
  hurry(): void {
    if (!this.socket.connected) this.socket.disconnect().connect();
  }

  /** What looks connected may be long dead: the next question has to be answered soon. */
  doubt(): void {
    this.silence = SILENCE - 1;
    this.patience = PROOF_WITHIN;
  }

  close(): void {
    clearTimeout(this.comingBack);
    this.socket.close();
  }

  /** Asks for anything else. A server in trouble has not answered, either: what it was asked for is still to be done. */
  async ask<Answer>(event: string, body: object): Promise<Answer | undefined> {
    const within = this.patience;
    this.patience = ANSWER_WITHIN;
    const answer = await this.socket
      .timeout(within)
      .emitWithAck(event, body)
      .catch(() => undefined);
    this.silence = answer === undefined ? this.silence + 1 : 0;
    if (this.silence >= SILENCE && this.connected) this.socket.disconnect().connect();
    return answer?.refused === 'trouble' ? undefined : answer;
  }

  /**
   * When the server ends it, Socket.IO leaves it to us to come back: soon after a connection that has lasted, since its token had
   * come to its end, or the server goes; ever more slowly when it turns us away. Never all panels in the same moment.
   */
  private comeBack(): void {
    const lasted = performance.now() - this.since > LONGEST_WAIT;
    this.since = Number.POSITIVE_INFINITY;
    this.refusals = lasted ? 0 : this.refusals + 1;
    const longest = Math.min(SHORTEST_WAIT * 2 ** this.refusals, LONGEST_WAIT_WHEN_REFUSED);
    const wait = lasted ? Math.random() * longest : longest * (0.5 + Math.random() / 2);
    clearTimeout(this.comingBack);
    this.comingBack = setTimeout(() => !this.socket.active && this.socket.connect(), wait);
  }
}
