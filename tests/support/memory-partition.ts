import type { Columns, Condition, Key, Range, Row, Step } from '../../src/storage/table';

const MOST_STEPS = 100;
const LONGEST_TEXT = 32 * 1024;

interface Stored {
  columns: Columns;
  etag: string;
}

/** Rows that one transaction may change, in the order of their keys. */
export class Partition {
  private readonly rows = new Map<string, Stored>();
  private readonly order: string[] = [];

  constructor(private readonly newEtag: () => string) {}

  read(key: Key): Row | undefined {
    const stored = this.rows.get(key.row);
    return stored && { key, columns: stored.columns, etag: stored.etag };
  }

  /** Page by page, each as the rows are when it is asked for. */
  async *query({ partition, from = '', before, where = [] }: Range, page: number): AsyncGenerator<Row, void> {
    let next: string | undefined = from;
    while (next !== undefined) {
      const found: Row[] = [];
      let at = this.placeOf(next);
      for (; at < this.order.length && found.length < page; at += 1) {
        const row = this.order[at] ?? '';
        if (before !== undefined && row >= before) break;
        const read = this.read({ partition, row });
        if (read && where.every((condition) => meets(read.columns, condition))) found.push(read);
      }
      next = found.length < page ? undefined : this.order[at];
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
    if (!this.rows.has(row)) this.order.splice(this.placeOf(row), 0, row);
    const etag = this.newEtag();
    this.rows.set(row, { columns: { ...step.columns }, etag });
    return etag;
  }

  private take(row: string): void {
    this.rows.delete(row);
    this.order.splice(this.placeOf(row), 1);
  }

  /** Where the row stands, or would stand. */
  private placeOf(row: string): number {
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.order[middle] ?? '') < row) low = middle + 1;
      else high = middle;
    }
    return low;
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
