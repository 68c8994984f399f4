import { RestError, TableClient } from '@azure/data-tables';
import { clientByKey } from './azure-table';
import { ownCredential, TABLES, type TableAccount } from './open-storage';
import { PATIENCE, patientClient } from './patience';

/**
 * How one table answers: `read-only`: it may be read and not written; `refused`: not even read; `unknown-to-entra`: this process
 * cannot sign in as anybody.
 */
export interface TableSeen {
  name: string;
  is: 'fine' | 'missing' | 'read-only' | 'refused' | 'unknown-to-entra' | 'unreachable';
  /** What the service or the network calls the reason. */
  code?: string;
}

const LOOKS_WITHIN = 5_000;

/**
 * Looks whether each table is there, and may be read and written. Nothing is written for it: to take away a row that has never been there
 * asks for the same right. 2 round trips a table, all tables at once. Never throws.
 * @param prefix as it was opened with
 */
export async function lookAtTables(account: TableAccount, prefix = ''): Promise<TableSeen[]> {
  const clientFor = await clientsOf(account);
  return Promise.all(
    TABLES.map(async (name) => {
      const client = clientFor(prefix + name);
      const read = await seen((abortSignal) => client.getEntity(...NOBODYS, { abortSignal }));
      if (read.is !== 'fine') return { name, ...read };
      const written = await seen((abortSignal) => removeNothing(client, abortSignal));
      return { name, ...written, ...(written.is === 'refused' && { is: 'read-only' as const }) };
    }),
  );
}

/** The library's own view of each table. */
export async function clientsOf(account: TableAccount): Promise<(name: string) => TableClient> {
  if ('connectionString' in account) return (name) => clientByKey(account.connectionString, name);
  const credential = await ownCredential();
  return (name) => new TableClient(account.endpoint, name, credential, patientClient(PATIENCE));
}

/** No row of ours has such keys. */
const NOBODYS = ['-', '-'] as const;

const removeNothing = (client: TableClient, abortSignal: AbortSignal) =>
  client.deleteEntity(...NOBODYS, { abortSignal, etag: 'W/"none"' });

async function seen(ask: (signal: AbortSignal) => Promise<unknown>): Promise<Omit<TableSeen, 'name'>> {
  try {
    await ask(AbortSignal.timeout(LOOKS_WITHIN));
    return { is: 'fine' };
  } catch (error) {
    return whatIsWrong(error);
  }
}

function whatIsWrong(error: unknown): Omit<TableSeen, 'name'> {
  const code = codeOf(error);
  // The table is there, and the row is not: all is well.
  if (code === 'ResourceNotFound' || code === 'EntityNotFound') return { is: 'fine' };
  if (code === 'TableNotFound') return { is: 'missing' };
  if (error instanceof RestError && [401, 403].includes(error.statusCode ?? 0)) return { is: 'refused', code };
  const { name } = error as Error;
  if (/Authentication|Credential/.test(name)) return { is: 'unknown-to-entra', code: name };
  return { is: 'unreachable', code };
}

function codeOf(error: unknown): string {
  if (!(error instanceof RestError)) return (error as Error).name;
  const { odataError } = (error.details ?? {}) as { odataError?: { code?: string } };
  return odataError?.code ?? error.code ?? `HTTP ${error.statusCode}`;
}
