import { azureConversations } from './azure-conversations';
import { azurePeople } from './azure-people';
import { openTable, openTableAs } from './azure-table';
import { azureWakeUps } from './azure-wake-ups';
import type { Conversations } from './conversations';
import type { People } from './people';
import type { Table } from './table';
import type { WakeUps } from './wake-ups';

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
};

/** One table for each kind of thing. */
export interface Tables {
  pairs: Table;
  people: Table;
  directory: Table;
  wakeups: Table;
}

/**
 * Opens the tables, and creates those that are missing.
 * @throws when the account cannot be reached or refuses
 */
export async function openStorage({ prefix = '', damaged, ...account }: StorageOptions): Promise<Storage> {
  const openNamed = await opener(account);
  const open = (name: string) => openNamed(prefix + name);
  const tables = {
    pairs: open('pairs'),
    people: open('people'),
    directory: open('directory'),
    wakeups: open('wakeups'),
  };
  await Promise.all(Object.values(tables).map((table) => table.createIfMissing()));
  return storageOver(tables, damaged);
}

async function opener(account: TableAccount): Promise<(name: string) => Table> {
  if ('connectionString' in account) return (name) => openTable(account.connectionString, name);
  // Loaded where it is used: it knows many ways to sign in, and takes its time.
  const { DefaultAzureCredential } = await import('@azure/identity');
  const credential = new DefaultAzureCredential();
  return (name) => openTableAs(credential, account.endpoint, name);
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
