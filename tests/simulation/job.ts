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
  /** Seconds of CPU that it took. A busy machine stretches them, too, but far less than it stretches the clock's. */
  cpu: number;
  hash: string;
  counts?: Outcome['counts'];
  violations: Violation[];
}

export async function carryOut(job: Job): Promise<Done> {
  const before = process.cpuUsage();
  const found = await live(job);
  const { user, system } = process.cpuUsage(before);
  return { job, ...found, cpu: (user + system) / 1_000_000 };
}

async function live({ seed, orders, ...size }: Job): Promise<Omit<Done, 'job' | 'cpu'>> {
  const instances = 2 + (seed % 3);
  const options = { seed: String(seed), ...size };
  if (orders) return { instances: 1, hash: '', violations: await compareOrders(options) };
  const { hash, counts, violations } = await simulate({ ...options, instances });
  return { instances, hash, counts, violations };
}
