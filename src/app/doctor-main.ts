import { lookAtTables } from '../storage/look-at-tables';
import { openAsTheyAre } from '../storage/open-storage';
import { readWhatIsThere } from './config';
import { createDoctor } from './doctor/doctor';
import { report } from './doctor/report';
import { subjectOf } from './doctor/subject';

/**
 * `npm run doctor`: says what somebody has to mend, and ends with 1 if there is anything. Works with as much of the configuration as there
 * is, and changes nothing.
 */
async function main(): Promise<number> {
  const { settings, complaints } = readWhatIsThere(process.env);
  const subject = subjectOf(settings);
  const { tables } = subject;
  const storage = tables && (await openAsTheyAre(tables));
  const examine = createDoctor({
    subject,
    complaints,
    ...(tables && { tables: () => lookAtTables(tables) }),
    ...(storage && { wakeUps: storage.wakeUps }),
    clock: Date.now,
  });
  const findings = await examine();
  process.stdout.write(report(findings));
  return findings.some(({ state }) => state === 'mend') ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`The doctor failed: ${error instanceof Error ? error.name : typeof error}\n`);
    process.exitCode = 1;
  },
);
