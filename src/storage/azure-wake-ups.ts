import { z } from 'zod';
import { type Instant, minutes } from '../domain/time';
import type { PairWakeUp, PersonWakeUp, WakeUp } from '../domain/wake-up';
import { earlierFirst, keyOf, pairKey, shardOf } from './keys';
import { decode, encode } from './row';
import { type Alarm, alarmSchema } from './rows/wake-up-row';
import { type Columns, type Key, type Row, rowsOf, type Table } from './table';
import { untilStored } from './until-stored';
import type { Claimed, WakeUps } from './wake-ups';

/** Enough for one partition not to be the bottleneck of a sweep; few enough to ask them all at once. */
const SHARDS = 16;
const ALL_SHARDS = Array.from({ length: SHARDS }, (_, shard) => shardName(shard));

/** The last try takes the lease for good: if it fails as well, the row stays where it is, for somebody to look at. */
const MOST_TRIES = 10;
const FOR_GOOD = Date.parse('9999-12-31T23:59:59.999Z');

/** How many rows `earliest` takes at a time: claimed ones stand in front of what it looks for, and they are few. */
const HEAD = 10;

interface Found {
  key: Key;
  alarm: Alarm;
  etag: string;
}

/**
 * Wake-ups in the table `wakeups`. A claim moves no row, it only writes into it until when nobody else may have it: so the same
 * wake-up set again meets the same row, and is one alarm still.
 *
 * Rows that are claimed stay among those that are due. They take nobody's place: the service leaves them out before it counts,
 * so a sweep that asks for ten gets the ten oldest that are free, however many are leased in front of them. It still
 * has to step over them, and there are never many: as many as are being rung this minute, and those that failed for good.
 */
export function azureWakeUps(wakeups: Table, damaged: (error: unknown) => void): WakeUps {
  return {
    set: (wakeUp) => set(wakeups, wakeUp),
    claimDue: async (now, lease, limit) => {
      const perShard = await Promise.all(ALL_SHARDS.map((shard) => dueIn(wakeups, shard, now, limit)));
      const due = await readable(wakeups, perShard.flat(), now, damaged);
      return claimFirst(wakeups, due, now + lease, limit);
    },
    finish: async ({ wakeUp, etag }) => {
      await wakeups.remove(keyFor(wakeUp), etag);
    },
    earliest: async () => {
      const moments = await Promise.all(ALL_SHARDS.map((shard) => earliestIn(wakeups, shard)));
      const soonest = Math.min(...moments);
      return soonest < FOR_GOOD ? soonest : undefined;
    },
  };
}

/**
 * One that is being rung right now is freed, so that it rings again: whoever rings it may have looked at the truth before
 * that changed, and their `finish` finds another ETag and removes nothing.
 */
async function set(wakeups: Table, wakeUp: WakeUp): Promise<void> {
  const key = keyFor(wakeUp);
  const fresh = toColumns({ wakeUp, tries: 0 });
  return untilStored(async () => {
    if ((await wakeups.insert(key, fresh)) !== 'exists') return SET;
    const row = await wakeups.read(key);
    if (!row) return undefined;
    if (decode(row, alarmSchema).leasedUntil === undefined) return SET;
    return (await wakeups.replace(key, fresh, row.etag)) === 'changed' ? undefined : SET;
  });
}

const SET = { stored: undefined };

function dueIn(wakeups: Table, shard: string, now: Instant, limit: number): Promise<Row[]> {
  const free = { column: 'leasedUntil', atMost: earlierFirst(now) };
  return rowsOf(wakeups, { partition: shard, before: earlierFirst(now + 1), where: free }, limit);
}

/**
 * A row that cannot be read must not keep the others from ringing, nor stand in their way at each sweep: it is told of, and then
 * left alone for an hour. It may be whole for a newer version of the product.
 */
async function readable(table: Table, rows: Row[], now: Instant, damaged: (error: unknown) => void): Promise<Found[]> {
  const found: Found[] = [];
  for (const row of rows) {
    try {
      found.push({ key: row.key, alarm: decode(row, alarmSchema), etag: row.etag });
    } catch (error) {
      damaged(error);
      await table.replace(row.key, { ...row.columns, leasedUntil: earlierFirst(now + minutes(60)) }, row.etag);
    }
  }
  return found.sort((a, b) => a.alarm.wakeUp.due - b.alarm.wakeUp.due);
}

async function claimFirst(wakeups: Table, due: Found[], until: Instant, limit: number): Promise<Claimed[]> {
  const claimed: Claimed[] = [];
  for (let next = 0; claimed.length < limit && next < due.length; ) {
    const some = due.slice(next, next + limit - claimed.length);
    next += some.length;
    const answers = await Promise.all(some.map((found) => claim(wakeups, found, until)));
    claimed.push(...answers.filter((answer) => answer !== undefined));
  }
  return claimed;
}

/** Nothing if another process was faster. */
async function claim(wakeups: Table, { key, alarm, etag }: Found, leasedUntil: Instant): Promise<Claimed | undefined> {
  const tries = alarm.tries + 1;
  const leased = { ...alarm, tries, leasedUntil: tries < MOST_TRIES ? leasedUntil : FOR_GOOD };
  const written = await wakeups.replace(key, toColumns(leased), etag);
  return written === 'changed' ? undefined : { wakeUp: alarm.wakeUp, tries, etag: written.etag };
}

/**
 * A claimed one rings again when its lease ends. The first that is not claimed ends the search: whatever is behind it is due
 * later, and a lease ends later still.
 */
async function earliestIn(wakeups: Table, shard: string): Promise<Instant> {
  let soonest = FOR_GOOD;
  for await (const { columns } of wakeups.query({ partition: shard }, HEAD)) {
    const { due, leasedUntil } = plainSchema.parse(columns);
    soonest = Math.min(soonest, Date.parse(leasedUntil || due));
    if (leasedUntil === '') break;
  }
  return soonest;
}

const plainSchema = z.object({ due: z.string(), leasedUntil: z.string() });

function toColumns(alarm: Alarm): Columns {
  const { wakeUp, tries, leasedUntil } = alarm;
  return encode(alarm, alarmSchema, {
    kind: wakeUp.kind,
    due: earlierFirst(wakeUp.due),
    tries,
    // Never claimed sorts before every moment.
    leasedUntil: leasedUntil === undefined ? '' : earlierFirst(leasedUntil),
  });
}

function keyFor(wakeUp: WakeUp): Key {
  const [whose, what] = 'person' in wakeUp ? ofPerson(wakeUp) : ofPair(wakeUp);
  return { partition: shardName(shardOf(whose, SHARDS)), row: `${earlierFirst(wakeUp.due)}|${what}` };
}

const ofPair = ({ kind, pair, subject, reader }: PairWakeUp) =>
  [pairKey(pair), keyOf(kind, subject, reader, pair.tenant, pair.manager, pair.employee)] as const;

const ofPerson = ({ kind, person: { tenant, id } }: PersonWakeUp) =>
  [keyOf(tenant, id), keyOf(kind, tenant, id)] as const;

function shardName(shard: number): string {
  return `shard-${String(shard).padStart(2, '0')}`;
}
