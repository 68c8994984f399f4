import { memoryTable } from './memory-table';
import { specifyTable } from './table-contract';

const table = memoryTable();
beforeAll(() => table.createIfMissing());

describe('a table in memory', () => {
  specifyTable(() => ({ table, missing: memoryTable() }));
});
