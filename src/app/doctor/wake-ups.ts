import type { Finding } from '../../domain/finding';
import type { Instant } from '../../domain/time';
import type { SetAside, WakeUps } from '../../storage/wake-ups';

/**
 * What no server can mend by itself: wake-ups that failed so often that they were set aside.
 * @param wakeUps nothing where the configuration names no tables
 */
export async function lookAtWakeUps(wakeUps: Pick<WakeUps, 'setAside'> | undefined, now: Instant): Promise<Finding> {
  if (!wakeUps) return { check: 'wake-ups', state: 'off', says: 'unset' };
  // Why not, the look at the tables says.
  const found = await wakeUps.setAside(now).catch(() => undefined);
  if (!found) return { check: 'wake-ups', state: 'off', says: 'unknown' };
  if (found.length === 0) return { check: 'wake-ups', state: 'fine', says: 'fine' };
  const details = found.flatMap(describe);
  return { check: 'wake-ups', state: 'mend', says: 'set-aside', values: { count: found.length }, details };
}

function describe({ kind, due, reason, tries, lastTriedAt, partition, row }: SetAside): string[] {
  return [
    `${kind}, due ${due}`,
    `  reason        ${reason}`,
    `  tried         ${tries} times, the last at ${lastTriedAt}`,
    `  PartitionKey  ${partition}`,
    `  RowKey        ${row}`,
  ];
}
