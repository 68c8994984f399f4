import type { Table } from '../../src/storage/table';

/** A table, and how often it was asked for anything: pages of a query count one each. */
export function counted(table: Table, onRequest: () => void): Table {
  const counting =
    <Asked extends unknown[], Answer>(ask: (...asked: Asked) => Answer) =>
    (...asked: Asked): Answer => {
      onRequest();
      return ask(...asked);
    };
  return {
    ...table,
    read: counting(table.read),
    insert: counting(table.insert),
    replace: counting(table.replace),
    remove: counting(table.remove),
    transact: counting(table.transact),
    // A sweep's answers fit on one page here.
    query: counting(table.query),
  };
}
