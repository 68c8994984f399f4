import type { Violation } from './witness';
import { simulate, type WorldOptions } from './world';

/**
 * Lives the same year twice, once on one server, once on three, with everything that happens at the same moment in another order,
 * and at another speed. Nothing goes wrong in either, and people decide the same: then everything must have come to the same.
 * @returns what has not
 */
export async function compareOrders(options: Omit<WorldOptions, 'instances' | 'order' | 'calm'>): Promise<Violation[]> {
  const one = await simulate({ ...options, instances: 1, calm: true, order: 'one' });
  const other = await simulate({ ...options, instances: 3, calm: true, order: 'another' });
  const first = new Set(one.finalState);
  const second = new Set(other.finalState);
  const different = [
    ...one.finalState.filter((line) => !second.has(line)).map((line) => `in one order only: ${line}`),
    ...other.finalState.filter((line) => !first.has(line)).map((line) => `in the other order only: ${line}`),
  ];
  const at = 'the end';
  return [
    ...one.violations,
    ...other.violations,
    ...different.map((what): Violation => ({ invariant: 'order does not matter', at, what })),
  ];
}
