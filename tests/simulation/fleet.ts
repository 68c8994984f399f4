import { type Instant, minutes } from '../../src/domain/time';
import type { Key, Row } from '../../src/storage/table';
import { type InstanceDeps, type Running, startInstance } from './instance';
import { type Random, randomOf } from './random';
import type { Timeline } from './timeline';

/** How often a server looks at what is due. */
const PULSE = 15_000;
const MOST_SKEW = 5000;

interface Slot {
  /** Alive, unless it has died and was not started again yet. */
  running: Running | undefined;
  lives: number;
  /** When within each pulse it looks. */
  offset: number;
  skew: number;
  /** Pulses at which there may be something for it, with what that is. */
  pulses: Map<Instant, Set<string>>;
}

export interface FleetDeps extends Omit<InstanceDeps, 'name' | 'skew' | 'onCrash' | 'onFault'> {
  count: number;
  /** Nothing that was said and not recorded will be recorded by it. */
  onCrash(name: string): void;
  onFault(name: string, about: string): void;
}

/**
 * The servers, each of which dies and comes back. A pulse with nothing due would do nothing, and a year has two million of them:
 * so every alarm that is written books the next pulse of each server after it, and the others are left out.
 */
export class Fleet {
  private readonly slots: Slot[];
  private readonly rings = new Map<string, Instant>();
  private readonly random: Random;
  private readonly timeline: Timeline;
  crashes = 0;
  sweeps = 0;

  constructor(private readonly deps: FleetDeps) {
    this.timeline = deps.timeline;
    this.random = randomOf(deps.seed, 'fleet');
    this.slots = Array.from({ length: deps.count }, () => ({
      ...{ running: undefined, lives: 0, pulses: new Map() },
      offset: this.random.pick([0, 3, 8, 5000]),
      skew: deps.count === 1 ? 0 : this.random.below(2 * MOST_SKEW) - MOST_SKEW,
    }));
    for (let index = 0; index < this.slots.length; index += 1) this.start(index);
  }

  /** One that is alive; nothing while all are down. */
  any(random: Random): Running | undefined {
    const alive = this.slots.map(({ running }) => running).filter((running) => running !== undefined);
    return alive[random.below(Math.max(1, alive.length))];
  }

  /** An alarm has been written. */
  set({ key, columns }: Omit<Row, 'etag'>): void {
    if (columns.state !== '') {
      this.rings.delete(key.row);
      return;
    }
    const at = Date.parse(String(columns.leasedUntil || columns.due));
    this.rings.set(key.row, at);
    for (let index = 0; index < this.slots.length; index += 1) this.book(index, at, key.row);
  }

  gone({ row }: Key): void {
    this.rings.delete(row);
  }

  private book(index: number, at: Instant, row: string): void {
    const slot = this.slots[index];
    if (!slot) return;
    const from = Math.max(at - slot.skew, this.timeline.now + 1);
    const pulse = Math.ceil((from - slot.offset) / PULSE) * PULSE + slot.offset;
    const booked = slot.pulses.get(pulse);
    if (booked) {
      booked.add(row);
      return;
    }
    slot.pulses.set(pulse, new Set([row]));
    this.timeline.at(pulse, () => this.pulse(index, pulse));
  }

  private pulse(index: number, pulse: Instant): void {
    const slot = this.slots[index];
    const booked = slot?.pulses.get(pulse);
    slot?.pulses.delete(pulse);
    if (!slot?.running || !booked) return;
    const now = slot.running.clock();
    const due = [...booked].filter((row) => (this.rings.get(row) ?? Number.POSITIVE_INFINITY) <= now);
    if (due.length > 0) this.sweep(index, due);
  }

  /** What a sweep throws is no reason to stop: the next pulse tries again. */
  private sweep(index: number, due: readonly string[]): void {
    this.sweeps += 1;
    this.slots[index]?.running?.sweep().catch(() => {
      for (const row of due) if (this.rings.has(row)) this.book(index, this.timeline.now, row);
    });
  }

  private start(index: number): void {
    const slot = this.slots[index];
    if (!slot) return;
    slot.lives += 1;
    const name = `server-${index}.${slot.lives}`;
    slot.running = startInstance({
      ...this.deps,
      name,
      seed: `${this.deps.seed} ${name}`,
      skew: slot.skew,
      onCrash: () => this.crashed(index, name),
      onFault: (_, { about }) => this.deps.onFault(name, about),
    });
    const due = [...this.rings].filter(([, at]) => at <= this.timeline.now).map(([row]) => row);
    if (due.length > 0) this.sweep(index, due);
  }

  /** Back in seconds, most often; now and then, in hours. */
  private crashed(index: number, name: string): void {
    this.crashes += 1;
    const slot = this.slots[index];
    if (slot) slot.running = undefined;
    this.deps.onCrash(name);
    const away = this.random.happens(0.03) ? minutes(60 + this.random.below(540)) : 3000 + this.random.below(120_000);
    this.timeline.after(away, () => this.start(index));
  }
}
