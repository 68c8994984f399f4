import type { Home, HomeAnswer, HomeChange, HomeRefusal, HomeRequest } from '../../domain/home';
import type { Host } from '../host';
import { breath } from '../live/breath';
import { Line } from '../live/line';
import type { Snapshot } from '../live/snapshot';

export interface HomeSnapshot extends Pick<Snapshot, 'connection'> {
  /** As the server last told it. */
  home?: Home;
}

/** What was looked at so lately, in milliseconds, is not asked for again without a reason. */
const FRESH_FOR = 10_000;

/** The reader's own page: what the server last said, and a way to ask for something else. */
export class HomeSession {
  private readonly line: Line;
  private readonly watchers = new Set<() => void>();
  private snapshot: HomeSnapshot = { connection: 'connecting' };
  private lookedAt = Number.NEGATIVE_INFINITY;
  private tries = 0;
  private closed = false;

  constructor(host: Pick<Host, 'token'>) {
    this.line = new Line(host.token, {
      connected: () => this.look(),
      lost: () => this.show({ connection: this.snapshot.home ? 'lost' : 'connecting' }),
      refused: () => this.show({ connection: 'refused' }),
    });
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly read = (): HomeSnapshot => this.snapshot;

  /** The reader has come back to the page: much may have happened. */
  readonly refresh = (): void => {
    if (!this.line.connected) this.line.hurry();
    else if (performance.now() - this.lookedAt > FRESH_FOR) void this.look();
  };

  /** Asks what is true now. */
  readonly look = async (): Promise<void> => {
    this.lookedAt = performance.now();
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const request: HomeRequest = { timeZone };
    const answer = await this.line.ask<HomeAnswer>('home', request);
    if (answer) this.learn(answer);
    else setTimeout(() => this.line.connected && this.look(), breath(this.tries++));
  };

  /**
   * Asks for a change until the server has answered; asked again, it does the same again.
   * @returns why it was not done, if so.
   */
  readonly change = async (change: HomeChange): Promise<HomeRefusal | undefined> => {
    for (let tries = 0; !this.closed; tries += 1) {
      const answer = await this.line.ask<HomeAnswer>('home.change', change);
      if (answer) {
        this.learn(answer);
        // It may have been done at the first try, whose answer was lost.
        return tries > 0 && answer.refused === 'already-done' ? undefined : answer.refused;
      }
      await new Promise((again) => setTimeout(again, breath(tries)));
    }
    return undefined;
  };

  /** Asks for anything else, once. */
  readonly ask = <Answer>(event: string, body: object): Promise<Answer | undefined> =>
    this.line.ask<Answer>(event, body);

  close(): void {
    this.closed = true;
    this.line.close();
    this.watchers.clear();
  }

  private learn(answer: HomeAnswer): void {
    this.tries = 0;
    if (!('home' in answer)) return;
    const { home } = this.snapshot;
    // An answer that was overtaken tells what was true before.
    const isLate = home && home.now > answer.home.now;
    this.show({ connection: 'live', ...(isLate ? {} : { home: answer.home }) });
  }

  private show(change: Partial<HomeSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const watcher of this.watchers) watcher();
  }
}
