import type { TokenCredential } from '@azure/identity';
import { NO_TELEMETRY, type Telemetry } from '../telemetry/telemetry';
import { azureConversations } from './azure-conversations';
import { azurePeople } from './azure-people';
import { openTable, openTableAs } from './azure-table';
import { azureWakeUps } from './azure-wake-ups';
import type { Conversations } from './conversations';
import type { People } from './people';
import type { Table } from './table';
import type { WakeUps } from './wake-ups';
import { watchedTable } from './watched-table';

export interface Storage {
  conversations: Conversations;
  people: People;
  wakeUps: WakeUps;
  /** Whether every table can be read now. Never throws; answers within three seconds. */
  ready(): Promise<boolean>;
}

/**
 * An Azure Storage account, or Azurite on this machine, by its connection string; or by the address of its tables, where this
 * process signs in as who it is: on a server its managed identity, at an administrator's desk whoever the Azure CLI knows.
 */
export type TableAccount = { connectionString: string } | { endpoint: string };

export type StorageOptions = TableAccount & {
  /** In front of the name of each table, so that several can share an account: letters and digits, a letter first. */
  prefix?: string;
  /** Told of a wake-up that cannot be read, while the others ring on. */
  damaged?: (error: unknown) => void;
  telemetry?: Telemetry;
};

/** One table for each kind of thing. */
export const TABLES = ['pairs', 'people', 'directory', 'wakeups'] as const;

export type Tables = Record<(typeof TABLES)[number], Table>;

/**
 * Opens the tables, and creates those that are missing.
 * @throws when the account cannot be reached or refuses
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const tables = await tablesOf(options);
  await Promise.all(Object.values(tables).map((table) => table.createIfMissing()));
  return storageOver(tables, options.damaged);
}

/** Opens the tables as they are, to look at them: creates none, and asks for nothing yet. */
export async function openAsTheyAre(options: StorageOptions): Promise<Storage> {
  return storageOver(await tablesOf(options), options.damaged);
}

async function tablesOf({
  prefix = '',
  damaged: _,
  telemetry = NO_TELEMETRY,
  ...account
}: StorageOptions): Promise<Tables> {
  const openNamed = await opener(account);
  const open = (name: keyof Tables) => watchedTable(openNamed(prefix + name), name, telemetry);
  return {
    pairs: open('pairs'),
    people: open('people'),
    directory: open('directory'),
    wakeups: open('wakeups'),
  };
}

async function opener(account: TableAccount): Promise<(name: string) => Table> {
  if ('connectionString' in account) return (name) => openTable(account.connectionString, name);
  const credential = await ownCredential();
  return (name) => openTableAs(credential, account.endpoint, name);
}

/** Who this process is. Loaded where it is used: it knows many ways to sign in, and takes its time. */
export async function ownCredential(): Promise<TokenCredential> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential();
}

/** What the product keeps, over tables that are there. */
export function storageOver(tables: Tables, damaged: (error: unknown) => void = () => {}): Storage {
  const { pairs, people, directory, wakeups } = tables;
  return {
    conversations: azureConversations(pairs),
    people: azurePeople(people, directory),
    wakeUps: azureWakeUps(wakeups, damaged),
    ready: async () =>
      (await Promise.all(Object.values(tables).map((table: Table) => table.answers()))).every((answers) => answers),
  };
}
