import type { RoundTrip } from '../support/wire';

/** Requests to the tables by what they do, as Azure counts and bills them. */
export interface Spent {
  reads: number;
  queries: number;
  /** Inserts, replacements and removals of one row. */
  writes: number;
  transactions: number;
  /** Rows that the writes and transactions touched. */
  touched: number;
  /** Queries for what is due: 16 each time somebody looks. */
  looks: number;
}

export const NOTHING: Spent = { reads: 0, queries: 0, writes: 0, transactions: 0, touched: 0, looks: 0 };

/** One look for what is due asks every shard. */
export const A_LOOK = 16;

export function spentIn(trips: readonly RoundTrip[]): Spent {
  return trips.map(one).reduce(sum, NOTHING);
}

function one({ method, path, steps }: RoundTrip): Spent {
  if (path.includes('$batch')) return { ...NOTHING, transactions: 1, touched: steps.length };
  if (method !== 'GET') return { ...NOTHING, writes: 1, touched: 1 };
  if (path.includes('PartitionKey=')) return { ...NOTHING, reads: 1 };
  return path.includes('/wakeups()') ? { ...NOTHING, looks: 1 } : { ...NOTHING, queries: 1 };
}

export function sum(one: Spent, other: Spent): Spent {
  return {
    reads: one.reads + other.reads,
    queries: one.queries + other.queries,
    writes: one.writes + other.writes,
    transactions: one.transactions + other.transactions,
    touched: one.touched + other.touched,
    looks: one.looks + other.looks,
  };
}

export const requestsOf = ({ reads, queries, writes, transactions, looks }: Spent): number =>
  reads + queries + writes + transactions + looks;
