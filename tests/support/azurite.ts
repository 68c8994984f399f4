import { startAzurite as start } from '../../src/local/azurite';

/** A storage of its own for one test file: in memory, on a free port. */
export async function startAzurite(): Promise<{ connectionString: string; stop(): Promise<void> }> {
  return start();
}
