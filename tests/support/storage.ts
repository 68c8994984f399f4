import { openStorage, type Storage } from '../../src/storage/open-storage';
import { startAzurite } from './azurite';
import { startWire, type Wire } from './wire';

/** Real tables for one test file, with a count of what they cost. */
export interface TestStorage {
  wire: Wire;
  /** The tables as one server instance sees them. Those of another prefix are others. */
  open(prefix?: string, damaged?: (error: unknown) => void): Promise<Storage>;
  stop(): Promise<void>;
}

export async function startStorage(): Promise<TestStorage> {
  const azurite = await startAzurite();
  const wire = await startWire(azurite.connectionString);
  return {
    wire,
    open: (prefix, damaged) => openStorage({ connectionString: wire.connectionString, prefix, damaged }),
    stop: async () => {
      await wire.stop();
      await azurite.stop();
    },
  };
}
