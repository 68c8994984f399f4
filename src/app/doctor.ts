import type { Instant } from '../domain/time';
import type { SetAside, WakeUps } from '../storage/wake-ups';

/** What the doctor has found. */
export interface Diagnosis {
  healthy: boolean;
  /** For whoever runs the product: nothing in it is what somebody has written. */
  report: string;
}

/** Looks for what no server can mend by itself: wake-ups that failed so often that they were set aside. Changes nothing. */
export async function examine({ wakeUps }: { wakeUps: Pick<WakeUps, 'setAside'> }, now: Instant): Promise<Diagnosis> {
  const found = await wakeUps.setAside(now);
  if (found.length === 0) return { healthy: true, report: 'Wake-ups: all of them ring.\n' };
  const many = found.length === 1 ? '1 is' : `${found.length} are`;
  const head = `Wake-ups: ${many} set aside, having failed too often. The others ring.\n`;
  return { healthy: false, report: [head, ...found.map(describe), HOW_TO_MEND].join('\n') };
}

function describe({ kind, due, reason, tries, lastTriedAt, partition, row }: SetAside): string {
  return [
    `  ${kind}, due ${due}`,
    `    reason        ${reason}`,
    `    tried         ${tries} times, the last at ${lastTriedAt}`,
    `    PartitionKey  ${partition}`,
    `    RowKey        ${row}`,
    '',
  ].join('\n');
}

const HOW_TO_MEND = `To mend one: do away with the reason, then open the table "wakeups", for example with Azure Storage Explorer, find the row
by its two keys, and make its column "state" empty (do not remove the column). It rings within seconds. One that is not
needed any more may be deleted.
`;
