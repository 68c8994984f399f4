import { azureConversations } from './azure-conversations';
import { azurePeople } from './azure-people';
import { openTable } from './azure-table';
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

export interface StorageOptions {
  /** Of an Azure Storage account, or of Azurite on this machine. */
  connectionString: string;
  /** In front of the name of each table, so that several can share an account: letters and digits, a letter first. */
  prefix?: string;
  /** Told of a wake-up that cannot be read, while the others ring on. */
  damaged?: (error: unknown) => void;
}

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
export async function openStorage({ connectionString, prefix = '', damaged }: StorageOptions): Promise<Storage> {
  const open = (name: string) => openTable(connectionString, prefix + name);
  const tables = {
    pairs: open('pairs'),
    people: open('people'),
    directory: open('directory'),
    wakeups: open('wakeups'),
  };
  await Promise.all(Object.values(tables).map((table) => table.createIfMissing()));
  return storageOver(tables, damaged);
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
