import type { Instant } from '../../domain/time';

/** How far two clocks part: milliseconds in each one. Those of PCs stay well below. */
const PARTING = 1e-4;

/**
 * What the server's clock says, whatever the PC's own says: an offset on the browser's monotonic clock. A round trip
 * tells the offset to within half its length, so the quickest one is believed until another contradicts it.
 */
export class ServerClock {
  private offset: number | undefined;
  /** Milliseconds by which the offset may be wrong. */
  private doubt = Number.POSITIVE_INFINITY;
  private measuredAt = 0;

  /** @param monotonic milliseconds that only ever grow, for example `performance.now()`. */
  constructor(private readonly monotonic: () => number) {}

  /** Starts measuring; call the result with the server's `now` once the answer has come. */
  measure(): (serverNow: Instant) => void {
    const sent = this.monotonic();
    return (serverNow) => {
      const received = this.monotonic();
      const doubt = (received - sent) / 2;
      const offset = serverNow - (sent + received) / 2;
      const known = this.doubt + (received - this.measuredAt) * PARTING;
      const contradicts = Math.abs(offset - (this.offset ?? offset)) > doubt + known;
      if (doubt > known && !contradicts) return;
      this.doubt = doubt;
      this.measuredAt = received;
      this.offset = offset;
    };
  }

  /** The next answer counts, however slow: the monotonic clock may have stood still while the laptop slept. */
  distrust(): void {
    this.doubt = Number.POSITIVE_INFINITY;
  }

  /** Before the first answer, the PC's clock is the best guess. */
  now(): Instant {
    return this.offset === undefined ? Date.now() : this.monotonic() + this.offset;
  }
}
