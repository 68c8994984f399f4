import type { Line } from './line';
import type { ServerClock } from './server-clock';

/** Questions in a row: of a few round trips one is quick, and that one tells the most. */
const QUESTIONS = 4;
/** Two clocks run apart, however well each was set. */
const AGAIN_AFTER = 30_000;

/**
 * Keeps the panel's idea of the server's clock. What else the server answers takes it time to work out, and nobody outside knows
 * when within that time it looked at its clock; to this question it has nothing to work out.
 */
export class Timekeeper {
  private next: ReturnType<typeof setTimeout> | undefined;

  /** @param looked the clock may show another time than before. */
  constructor(
    private readonly line: Pick<Line, 'connected' | 'time'>,
    private readonly clock: ServerClock,
    private readonly looked: () => void,
  ) {}

  /** Asks now, and from now on every so often for as long as there is a connection. */
  readonly look = async (): Promise<void> => {
    for (let asked = 0; asked < QUESTIONS && this.line.connected; asked += 1) {
      const measured = this.clock.measure();
      const answer = await this.line.time();
      if (!answer) break;
      measured(answer.now);
    }
    clearTimeout(this.next);
    if (!this.line.connected) return;
    this.next = setTimeout(this.look, AGAIN_AFTER);
    this.looked();
  };
}
