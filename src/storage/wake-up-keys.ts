import type { PairWakeUp, PersonWakeUp, WakeUp } from '../domain/wake-up';
import { earlierFirst, keyOf, pairKey, shardOf } from './keys';
import type { Key } from './table';

/** Enough for one partition not to be the bottleneck of a sweep; few enough to ask them all at once. */
const SHARDS = 16;
export const ALL_SHARDS = Array.from({ length: SHARDS }, (_, shard) => shardName(shard));

/** Where a wake-up is kept: its shard by whom it is about, its row first by when it is due, so that neighbours are due together. */
export function keyFor(wakeUp: WakeUp): Key {
  const [whose, what] = 'person' in wakeUp ? ofPerson(wakeUp) : ofPair(wakeUp);
  return { partition: shardName(shardOf(whose, SHARDS)), row: `${earlierFirst(wakeUp.due)}|${what}` };
}

/** The shards in which those wake-ups are kept. */
export function shardsOf(wakeUps: readonly WakeUp[]): string[] {
  return [...new Set(wakeUps.map((wakeUp) => keyFor(wakeUp).partition))];
}

const ofPair = ({ kind, pair, subject, reader }: PairWakeUp) =>
  [pairKey(pair), keyOf(kind, subject, reader, pair.tenant, pair.manager, pair.employee)] as const;

const ofPerson = ({ kind, person: { tenant, id } }: PersonWakeUp) =>
  [keyOf(tenant, id), keyOf(kind, tenant, id)] as const;

function shardName(shard: number): string {
  return `shard-${String(shard).padStart(2, '0')}`;
}
