import type { Instant } from '../domain/time';
import { claimFirst } from './claim-wake-ups';
import { earlierFirst } from './keys';
import { isNewer } from './row';
import { alarmColumns, SET_ASIDE, type Standing, standingOf, UNTRIED, wakeUpRow } from './rows/wake-up-row';
import { type Range, type Row, rowsOf, type Table } from './table';
import { untilStored } from './until-stored';
import { ALL_SHARDS, keyFor, shardsOf } from './wake-up-keys';
import { failed } from './wake-up-tries';
import type { Claimed, SetAside, WakeUps } from './wake-ups';

/** How many rows `earliest` takes at a time: claimed ones stand in front of what it looks for, and they are few. */
const HEAD = 10;

const RINGS = { column: 'state', equals: '' };

/**
 * Wake-ups in the table `wakeups`. A claim moves no row, it only writes into it until when nobody else may have it: so the same
 * wake-up set again meets the same row, and is one alarm still.
 *
 * Rows that are claimed or set aside stay among those that are due. They take nobody's place: the service leaves them out before
 * it counts, so a sweep that asks for ten gets the ten oldest that are free, however many stand in front of them. It still
 * has to step over them, and there are never many: as many as are being rung this minute, and those nobody has mended yet.
 *
 * @param damaged told of a row that cannot be read, each time it is tried
 */
export function azureWakeUps(wakeups: Table, damaged: (error: unknown) => void): WakeUps {
  const stand = async ({ wakeUp, etag }: Claimed, standing: Standing) => {
    await wakeups.replace(keyFor(wakeUp), alarmColumns(wakeUp, standing), etag);
  };
  const inShards = async (shards: readonly string[], read: (shard: string) => Promise<Row[]>) =>
    // The row key begins with the due time.
    (await Promise.all(shards.map(read))).flat().sort((one, other) => (one.key.row < other.key.row ? -1 : 1));
  return {
    set: async (wakeUp) => {
      const [key, columns] = [keyFor(wakeUp), alarmColumns(wakeUp, UNTRIED)];
      await untilStored(() => free(wakeups, { key, columns }));
    },
    claimDue: async (now, lease, limit, near) => {
      const range = dueBy(now);
      const shards = near ? shardsOf(near) : ALL_SHARDS;
      const due = await inShards(shards, (shard) => rowsOf(wakeups, { partition: shard, ...range }, limit));
      return claimFirst({ wakeups, damaged, now, until: now + lease }, due, limit);
    },
    finish: async ({ wakeUp, etag }) => {
      await wakeups.remove(keyFor(wakeUp), etag);
    },
    putBack: (claimed, at, tries) =>
      stand(claimed, { ...UNTRIED, tries: Math.max(0, tries), leasedUntil: earlierFirst(at) }),
    fail: async (claimed, now, reason) => {
      const standing = failed(claimed.tries, now, reason);
      await stand(claimed, standing);
      return standing.state === SET_ASIDE ? 'set-aside' : 'failed';
    },
    setAside: async (now) => (await inShards(ALL_SHARDS, (shard) => setAsideIn(wakeups, shard, now))).map(toSetAside),
    earliest: async () => {
      const moments = await Promise.all(ALL_SHARDS.map((shard) => earliestIn(wakeups, shard)));
      const soonest = Math.min(...moments);
      return Number.isFinite(soonest) ? soonest : undefined;
    },
  };
}

/**
 * One that is being rung right now is freed, so that it rings again: whoever rings it may have looked at the truth before
 * that changed, and their `finish` finds another ETag and removes nothing.
 */
async function free(wakeups: Table, { key, columns }: Pick<Row, 'key' | 'columns'>) {
  if ((await wakeups.insert(key, columns)) !== 'exists') return SET;
  const row = await wakeups.read(key);
  if (!row) return undefined;
  if (standingOf(row).leasedUntil === '') return SET;
  // What a newer server has written of it stays.
  const freed = isNewer(row, wakeUpRow) ? { ...row.columns, ...UNTRIED } : columns;
  return (await wakeups.replace(key, freed, row.etag)) === 'changed' ? undefined : SET;
}

const SET = { stored: undefined };

function dueBy(now: Instant): Pick<Range, 'before' | 'where'> {
  return { before: earlierFirst(now + 1), where: [RINGS, { column: 'leasedUntil', atMost: earlierFirst(now) }] };
}

function setAsideIn(wakeups: Table, shard: string, now: Instant): Promise<Row[]> {
  const where = [{ column: 'state', equals: SET_ASIDE }];
  return rowsOf(wakeups, { partition: shard, before: earlierFirst(now + 1), where });
}

/**
 * A claimed one rings again when its lease ends. The first that is not claimed ends the search: whatever is behind it is due
 * later, and a lease ends later still.
 */
async function earliestIn(wakeups: Table, shard: string): Promise<Instant> {
  let soonest = Number.POSITIVE_INFINITY;
  for await (const row of wakeups.query({ partition: shard, where: [RINGS] }, HEAD)) {
    const { leasedUntil } = standingOf(row);
    soonest = Math.min(soonest, Date.parse(leasedUntil || String(row.columns.due)));
    if (leasedUntil === '') break;
  }
  return soonest;
}

function toSetAside(row: Row): SetAside {
  const { reason, tries, lastTriedAt } = standingOf(row);
  const { kind, due } = row.columns;
  return { ...row.key, kind: String(kind), due: String(due), reason, tries, lastTriedAt };
}
