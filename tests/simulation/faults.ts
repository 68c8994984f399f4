import type { Random } from './random';

/** How often something goes wrong: probabilities, each of one step of an instance. */
export interface Faults {
  /** The instance dies right before or right after it. */
  crash: number;
  /** The service is busy or does not answer: nothing happened. */
  refused: number;
  /** It happened, and the answer got lost. */
  lost: number;
  /** It happened, its answer got lost, and its repetition found what the first had written. */
  repeated: number;
  /** It takes seconds rather than milliseconds. */
  slow: number;
  /** Teams asks for quiet. */
  tooFast: number;
}

export const CALM: Faults = { crash: 0, refused: 0, lost: 0, repeated: 0, slow: 0, tooFast: 0 };

export const STORMY: Faults = {
  crash: 0.0012,
  refused: 0.002,
  lost: 0.001,
  repeated: 0.001,
  slow: 0.002,
  tooFast: 0.02,
};

/** What becomes of one step. */
export type Fate = 'fine' | 'crash-before' | 'crash-after' | 'refused' | 'lost' | 'repeated';

export function fateOf(faults: Faults, random: Random): Fate {
  let left = random.next();
  const fates: [Fate, number][] = [
    ['crash-before', faults.crash / 2],
    ['crash-after', faults.crash / 2],
    ['refused', faults.refused],
    ['lost', faults.lost],
    ['repeated', faults.repeated],
  ];
  for (const [fate, probability] of fates) {
    if (left < probability) return fate;
    left -= probability;
  }
  return 'fine';
}

/** Milliseconds until what was asked for happens. */
export function latencyOf(faults: Faults, random: Random): number {
  return random.happens(faults.slow) ? 500 + random.below(8000) : 1 + random.below(8);
}

/** The service has refused, or has not answered. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
