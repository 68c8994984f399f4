import type { Instant } from '../../src/domain/time';
import { hashOf, type Random } from './random';

interface Event {
  at: Instant;
  /** Which of those that happen at the same moment goes first. */
  order: number;
  run(): void;
}

/**
 * Time that is only a number. What happens is a list of events, and between two of them every promise goes as far as it can:
 * so all that runs "at the same time" runs in an order that the seed alone decides.
 */
export class Timeline {
  private readonly heap: Event[] = [];
  private count = 0;
  /** Nothing happens any more. */
  over = false;
  private trace: [number, number] = [0x811c9dc5, 0x01000193];

  /** @param order decides among those that happen at the same moment; without it, whoever came first goes first */
  constructor(
    public now: Instant,
    private readonly order?: Random,
  ) {}

  at(moment: Instant, run: () => void): void {
    const event = { at: Math.max(moment, this.now), order: this.order?.next() ?? this.count, run };
    this.count += 1;
    this.rise(event);
  }

  after(milliseconds: number, run: () => void): void {
    this.at(this.now + milliseconds, run);
  }

  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.after(milliseconds, resolve));
  }

  /** Lets everything happen that happens before `end`. */
  async runTo(end: Instant): Promise<void> {
    for (let next = this.heap[0]; next && next.at < end && !this.over; next = this.heap[0]) {
      this.takeFirst();
      this.now = next.at;
      next.run();
      await settled();
    }
    this.now = end;
  }

  /** Remembers that this has happened now. */
  note(what: string): void {
    const [one, other] = this.trace;
    const line = `${this.now} ${what}`;
    this.trace = [hashOf(line, one), hashOf(line, Math.imul(other, 31) ^ one)];
  }

  /** The same for two runs in which the same has happened, in the same order and at the same moments. */
  get hash(): string {
    return this.trace.map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private rise(event: Event): void {
    let at = this.heap.push(event) - 1;
    for (let parent = (at - 1) >> 1; at > 0 && isBefore(event, this.heap[parent]); parent = (at - 1) >> 1) {
      this.heap[at] = this.heap[parent] ?? event;
      at = parent;
    }
    this.heap[at] = event;
  }

  private takeFirst(): void {
    const last = this.heap.pop();
    if (!last || this.heap.length === 0) return;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const child = isBefore(this.heap[left + 1], this.heap[left]) ? left + 1 : left;
      const sooner = this.heap[child];
      if (!sooner || !isBefore(sooner, last)) break;
      this.heap[at] = sooner;
      at = child;
    }
    this.heap[at] = last;
  }
}

function isBefore(one: Event | undefined, other: Event | undefined): boolean {
  if (!one || !other) return false;
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

/** Resolves when no promise can go any further: the platform lets all of them go as far as they can before the next tick. */
const settled = () => new Promise<void>((resolve) => process.nextTick(resolve));
