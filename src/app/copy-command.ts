import { BackupError } from '../storage/backup-manifest';
import type { TableAccount } from '../storage/open-storage';
import { MEND, tableAccount } from './config';

type Told = (table: string, rows: number) => void;

/** Runs a command that needs to know the tables and one folder, and says how far it is. Ends with 1 if it cannot be done. */
export function runCopy(
  name: string,
  copy: (account: TableAccount, folder: string, told: Told) => Promise<string>,
): Promise<void> {
  const { TABLES_CONNECTION_STRING, TABLES_ENDPOINT } = process.env;
  const [folder] = process.argv.slice(2);
  if (!TABLES_CONNECTION_STRING && !TABLES_ENDPOINT)
    return refuse(`TABLES_CONNECTION_STRING is missing: set it to ${MEND.TABLES_CONNECTION_STRING}.`);
  if (!folder) return refuse(`Say which folder: npm run ${name} -- <folder>`);
  const told: Told = (table, rows) => say(`${table.padEnd(10)} ${rows.toLocaleString('en')} rows`);
  const account = tableAccount({ TABLES_CONNECTION_STRING, TABLES_ENDPOINT });
  return copy(account, folder, told).then(say, (error: unknown) => refuse(reasonOf(error)));
}

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function refuse(why: string): Promise<void> {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}

/** Any other error's own words may quote a row. */
function reasonOf(error: unknown): string {
  if (error instanceof BackupError) return error.message;
  const { name = typeof error, code } = error as { name?: string; code?: string };
  return `It did not go on: ${name}${code === undefined ? '' : ` ${code}`}. Nothing is lost; try again.`;
}
