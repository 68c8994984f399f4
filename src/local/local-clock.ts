import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Clock } from '../domain/time';

/** The product's time at the desk: the real one, plus what the visitor has moved it forward. Never back. */
export interface LocalClock {
  now: Clock;
  /** Moves forward by so many milliseconds. */
  forward(by: number): void;
}

/** @param file keeps the offset, so that a restart does not turn time back */
export function createLocalClock(file: string): LocalClock {
  let offset = existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0;
  return {
    now: () => Date.now() + offset,
    forward(by) {
      offset += Math.max(0, by);
      writeFileSync(file, String(offset));
    },
  };
}
