import { type Fate, type Faults, fateOf, latencyOf, Unavailable } from './faults';
import { randomOf } from './random';
import type { Timeline } from './timeline';

/** One step of an instance outside itself. */
export interface Step<T> {
  /** Such as `pairs.transact`. */
  name: string;
  /** Whose rows or chat it is about. */
  about: string;
  happens(): Promise<T>;
  /** What is answered when it was sent twice and the second found what the first had written; absent when that cannot be. */
  repeated?: T;
}

export interface LineDeps {
  timeline: Timeline;
  seed: string;
  /** How it is at this moment. */
  faults(): Faults;
  /** The instance is no more. */
  onCrash(): void;
  /** A step has gone wrong, as far as the instance can tell. */
  onFault(fate: 'refused' | 'lost', step: { name: string; about: string }): void;
}

/**
 * What leads from an instance to everything outside: each step takes its time, may fail, and may be the last. Whoever has died
 * never hears an answer, and what it has sent may still arrive.
 */
export class Line {
  alive = true;
  private readonly random;

  constructor(private readonly deps: LineDeps) {
    this.random = randomOf(deps.seed);
  }

  die(): void {
    if (!this.alive) return;
    this.alive = false;
    this.deps.onCrash();
  }

  take<T>(step: Step<T>): Promise<T> {
    const { timeline, faults } = this.deps;
    return new Promise((resolve, reject) => {
      if (!this.alive) return;
      const fate = fateOf(faults(), this.random);
      timeline.after(latencyOf(faults(), this.random), () => {
        this.arrive(step, fate).then(resolve, reject);
      });
    });
  }

  /** Resolves after so many milliseconds, or at once when it is no longer wanted. */
  wait = (milliseconds: number, noLonger: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      noLonger.addEventListener('abort', () => resolve());
      this.deps.timeline.after(milliseconds, () => this.alive && resolve());
    });

  private async arrive<T>(step: Step<T>, fate: Fate): Promise<T> {
    const { timeline } = this.deps;
    timeline.note(`${step.name} ${step.about} ${fate} ${this.alive}`);
    // Sent by one that is dead by now: it may have left, or not.
    if (!this.alive && this.random.happens(0.5)) return never();
    if (this.alive && fate === 'crash-before') {
      this.die();
      return never();
    }
    if (this.alive && fate === 'refused') throw this.failed('refused', step);
    const answer = await step.happens();
    if (fate === 'crash-after') this.die();
    if (!this.alive) return never();
    if (fate === 'lost') throw this.failed('lost', step);
    return fate === 'repeated' && step.repeated !== undefined ? step.repeated : answer;
  }

  private failed(fate: 'refused' | 'lost', step: Step<unknown>): Error {
    this.deps.onFault(fate, step);
    return new Unavailable();
  }
}

const never = <T>() => new Promise<T>(() => {});
