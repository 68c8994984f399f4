import { compareOrders } from './order';
import type { Violation } from './witness';
import { type Outcome, simulate } from './world';

/** One company to live through, in one process. */
export interface Job {
  seed: number;
  people: number;
  days: number;
  /** Compares two orders of the same year instead. */
  orders?: true;
}

export interface Done {
  job: Job;
  instances: number;
  hash: string;
  counts?: Outcome['counts'];
  violations: Violation[];
}

export async function carryOut(job: Job): Promise<Done> {
  const { seed, people, days } = job;
  const instances = 2 + (seed % 3);
  if (job.orders) {
    return { job, instances: 1, hash: '', violations: await compareOrders({ seed: String(seed), people, days }) };
  }
  const { hash, counts, violations } = await simulate({ seed: String(seed), people, days, instances });
  return { job, instances, hash, counts, violations };
}
