import { openStorage } from '../storage/open-storage';
import { MEND, tableAccount } from './config';
import { examine } from './doctor';

/** `npm run doctor`: says what somebody has to mend, and ends with 1 if there is anything. Needs to know the tables alone. */
async function main(): Promise<number> {
  const { TABLES_CONNECTION_STRING, TABLES_ENDPOINT } = process.env;
  if (!TABLES_CONNECTION_STRING && !TABLES_ENDPOINT) {
    process.stderr.write(`TABLES_CONNECTION_STRING is missing: set it to ${MEND.TABLES_CONNECTION_STRING}.\n`);
    return 1;
  }
  const storage = await openStorage(tableAccount({ TABLES_CONNECTION_STRING, TABLES_ENDPOINT }));
  const { healthy, report } = await examine(storage, Date.now());
  process.stdout.write(report);
  return healthy ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`The tables cannot be looked at: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  },
);
