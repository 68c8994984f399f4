import type { z } from 'zod';
import type { Columns, Row } from './table';

const VERSION = 1;

/** Azure takes 32 K characters in one value and 1 MiB in one row; Azurite takes more, so the limit is kept here. */
const LONGEST_CHUNK = 32_000;
const LARGEST_ROW = 900 * 1024;

/**
 * A value as the columns of a row: its JSON in `json0`, `json1` …, and beside it some plain columns, so that a person who looks
 * into the table sees what a row is about. Plain columns never hold what anybody has said.
 * @throws when the value could not be read back, or the row would become larger than Azure takes
 */
export function encode<T>(value: T, schema: z.ZodType<T>, plain: Columns & { kind: string }): Columns {
  const checked = schema.safeParse(value);
  if (!checked.success) throw new Error(`A ${plain.kind} cannot be stored: ${fieldsIn(checked.error)}.`);
  const chunks = split(JSON.stringify(checked.data));
  const columns = {
    ...plain,
    version: VERSION,
    ...Object.fromEntries(chunks.map((chunk, at) => [`json${at}`, chunk])),
  };
  const size = sizeOf(columns);
  if (size > LARGEST_ROW) throw new Error(`A row of ${size} bytes is too large for the table: ${LARGEST_ROW} fit.`);
  return columns;
}

/**
 * The value in a row.
 * @throws DamagedRow when the row is not what `encode` wrote. The error names the row and the field, and never what stands in it.
 */
export function decode<T>(row: Row, schema: z.ZodType<T>): T {
  const { version } = row.columns;
  if (version !== VERSION) throw new DamagedRow(row, `its version is ${String(version)}, not ${VERSION}`);
  const read = schema.safeParse(parse(row));
  if (read.success) return read.data;
  throw new DamagedRow(row, fieldsIn(read.error));
}

function parse(row: Row): unknown {
  try {
    return JSON.parse(join(row));
  } catch {
    // The parser's own error quotes the text.
    throw new DamagedRow(row, 'its JSON cannot be read');
  }
}

function join({ columns }: Row): string {
  let json = '';
  for (let at = 0; ; at += 1) {
    const chunk = columns[`json${at}`];
    if (typeof chunk !== 'string') return json;
    json += chunk;
  }
}

/** Cuts between characters, never within one: half a surrogate pair is no text to a table. */
function split(text: string): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + LONGEST_CHUNK;
    const last = isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
    chunks.push(text.slice(start, last));
    start = last;
  }
  return chunks;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Bytes, as Azure counts them: two for each character of a name or text, and at most eight for any other value. */
function sizeOf(columns: Columns): number {
  return Object.entries(columns).reduce(
    (sum, [name, value]) => sum + 8 + 2 * name.length + (typeof value === 'string' ? 4 + 2 * value.length : 8),
    0,
  );
}

/** Where it goes wrong, and never what stands there: that is somebody's own. */
function fieldsIn({ issues }: z.ZodError): string {
  return issues.map(({ path, code }) => `${path.map(String).join('.') || 'all of it'} (${code})`).join(', ');
}

/** A row is not what `encode` wrote. It says where, and never what stands there. */
export class DamagedRow extends Error {
  constructor({ key }: Row, why: string) {
    super(`The row "${key.row}" of the partition "${key.partition}" is damaged: ${why}.`);
    this.name = 'DamagedRow';
  }
}
