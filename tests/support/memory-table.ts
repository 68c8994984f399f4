import { type Key, PAGE, type Table } from '../../src/storage/table';
import { keyOf, Partition } from './memory-partition';

/**
 * A table in memory that keeps the promises of the one in Azure: the same specification is run against both. For the
 * simulation and the benchmark, which need more rows than Azurite could hold in the time.
 */
export function memoryTable(): Table {
  const partitions = new Map<string, Partition>();
  let created = false;
  let writes = 0;
  const at = ({ partition }: Pick<Key, 'partition'>): Partition => {
    if (!created) throw new Error('TableNotFound');
    const found = partitions.get(partition) ?? new Partition(() => `W/"${++writes}"`);
    partitions.set(partition, found);
    return found;
  };
  return {
    createIfMissing: async () => {
      created = true;
    },
    answers: async () => created,
    read: async (key) => at(key).read(key),
    query: (range, page = PAGE) => at(range).query(range, page),
    insert: async (key, columns) => {
      const [etag] = at(key).transact([{ insert: key, columns }]) ?? [];
      return etag === undefined ? 'exists' : { etag };
    },
    replace: async (key, columns, etag) => {
      const [next] = at(key).transact([{ replace: key, columns, etag }]) ?? [];
      return next === undefined ? 'changed' : { etag: next };
    },
    remove: async (key, etag) => at(key).remove(key, etag),
    transact: async (steps) => {
      const [first] = steps;
      return at(keyOf(first)).transact(steps) ?? 'changed-meanwhile';
    },
  };
}
