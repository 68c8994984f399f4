import type { Instant } from '../domain/time';
import type { WakeUp } from '../domain/wake-up';
import { earlierFirst } from './keys';
import { decode } from './row';
import { type Standing, standingOf, wakeUpRow } from './rows/wake-up-row';
import type { Row, Table } from './table';
import { DamagedRow, NewerRow } from './unreadable-rows';
import { keyFor } from './wake-up-keys';
import { failed, triedOnceMore } from './wake-up-tries';
import type { Claimed } from './wake-ups';

interface Claiming {
  wakeups: Table;
  damaged(error: unknown): void;
  now: Instant;
  until: Instant;
}

/** Should the service fail in the middle, what is claimed by then is to be rung: nobody else may have it for the length of a lease. */
export async function claimFirst(claiming: Claiming, due: readonly Row[], limit: number): Promise<Claimed[]> {
  const claimed: Claimed[] = [];
  for (let next = 0; claimed.length < limit && next < due.length; ) {
    const some = due.slice(next, next + limit - claimed.length);
    next += some.length;
    const answers = await Promise.allSettled(some.map((row) => claim(claiming, row)));
    claimed.push(...answers.flatMap((answer) => (answer.status === 'fulfilled' && answer.value) || []));
    const broken = answers.find((answer) => answer.status === 'rejected');
    if (broken && claimed.length === 0) throw broken.reason;
    if (broken) return claimed;
  }
  return claimed;
}

/**
 * Nothing if another process was faster, or if the row cannot be read: then it has failed once more, and the others go on. One that a
 * newer server has written rests a little, and has not failed.
 */
async function claim({ wakeups, damaged, now, until }: Claiming, row: Row): Promise<Claimed | undefined> {
  const tried = triedOnceMore(standingOf(row), now, until);
  const stand = (standing: Standing) => wakeups.replace(row.key, { ...row.columns, ...standing }, row.etag);
  const wakeUp = readable(row);
  if (wakeUp instanceof NewerRow) {
    damaged(wakeUp);
    await stand({ ...standingOf(row), leasedUntil: earlierFirst(now + wakeUp.wait) });
    return undefined;
  }
  if (wakeUp instanceof DamagedRow) {
    damaged(wakeUp);
    await stand(failed(tried.tries, now, wakeUp.message));
    return undefined;
  }
  const written = await stand(tried);
  return written === 'changed' ? undefined : { wakeUp, tries: tried.tries, until, etag: written.etag };
}

function readable(row: Row): WakeUp | DamagedRow | NewerRow {
  try {
    const wakeUp = decode(row, wakeUpRow);
    return keyFor(wakeUp).row === row.key.row ? wakeUp : new DamagedRow(row, 'its key is that of another');
  } catch (error) {
    if (error instanceof DamagedRow || error instanceof NewerRow) return error;
    throw error;
  }
}
