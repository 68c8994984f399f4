import type { Columns, Condition, Key, Range, Row, Step } from '../../src/storage/table';
import { SortedKeys } from './sorted-keys';

const MOST_STEPS = 100;
const LONGEST_TEXT = 32 * 1024;

interface Stored {
  columns: Columns;
  etag: string;
}

/** Rows that one transaction may change, in the order of their keys. */
export class Partition {
  private readonly rows = new Map<string, Stored>();
  private readonly order = new SortedKeys();

  constructor(private readonly newEtag: () => string) {}

  read(key: Key): Row | undefined {
    const stored = this.rows.get(key.row);
    return stored && { key, columns: stored.columns, etag: stored.etag };
  }

  /** Page by page, each as the rows are when it is asked for. */
  async *query({ partition, from = '', before, where = [] }: Range, page: number): AsyncGenerator<Row, void> {
    for (let next: string | undefined = from; next !== undefined; ) {
      const found: Row[] = [];
      let after: string | undefined;
      for (const row of this.order.from(next)) {
        if (found.length === page) after = row;
        if (found.length === page || (before !== undefined && row >= before)) break;
        const read = this.read({ partition, row });
        if (read && where.every((condition) => meets(read.columns, condition))) found.push(read);
      }
      next = after;
      yield* found;
    }
  }

  remove({ row }: Key, etag: string): 'removed' | 'changed' {
    if (this.rows.get(row)?.etag !== exact(etag)) return 'changed';
    this.take(row);
    return 'removed';
  }

  /** All steps or none; nothing when one of them does not find what it needs. */
  transact(steps: readonly Step[]): string[] | undefined {
    mustBeOneChange(steps);
    if (!steps.every((step) => this.allows(step))) return undefined;
    return steps.map((step) => this.carryOut(step));
  }

  private allows(step: Step): boolean {
    if ('insert' in step) return !this.rows.has(step.insert.row);
    if ('replace' in step) return this.rows.get(step.replace.row)?.etag === exact(step.etag);
    return this.rows.has(step.remove.row);
  }

  private carryOut(step: Step): string {
    if ('remove' in step) {
      this.take(step.remove.row);
      return '';
    }
    const { row } = keyOf(step);
    if (!this.rows.has(row)) this.order.add(row);
    const etag = this.newEtag();
    this.rows.set(row, { columns: { ...step.columns }, etag });
    return etag;
  }

  private take(row: string): void {
    this.rows.delete(row);
    this.order.remove(row);
  }
}

export function keyOf(step: Step): Key {
  if ('insert' in step) return step.insert;
  return 'replace' in step ? step.replace : step.remove;
}

function meets(columns: Columns, condition: Condition): boolean {
  const value = columns[condition.column];
  if (typeof value !== 'string') return false;
  return 'equals' in condition ? value === condition.equals : value <= condition.atMost;
}

/** As the service has it: few steps, one partition, each row once, no text that is too long. */
function mustBeOneChange(steps: readonly Step[]): void {
  const keys = steps.map(keyOf);
  if (steps.length > MOST_STEPS || new Set(keys.map(({ row }) => row)).size < keys.length)
    throw new Error('InvalidInput');
  if (keys.some(({ partition }) => partition !== keys[0]?.partition))
    throw new Error('CommandsInBatchActOnDifferentPartitions');
  const columns = steps.flatMap((step) => ('columns' in step ? Object.values(step.columns) : []));
  if (columns.some((value) => typeof value === 'string' && value.length > LONGEST_TEXT)) {
    throw new Error('PropertyValueTooLarge');
  }
}

function exact(etag: string): string {
  if (etag === '*' || etag === '') throw new Error('A row is changed only under the ETag that it was read with.');
  return etag;
}
