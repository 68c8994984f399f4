import type { z } from 'zod';
import type { Columns, Row } from './table';
import { DamagedRow, NewerRow } from './unreadable-rows';

/** Azure takes 32 K characters in one value and 1 MiB in one row; Azurite takes more, so the limit is kept here. */
const LONGEST_CHUNK = 32_000;
const LARGEST_ROW = 900 * 1024;

/** What kind of thing is kept in a row, and how. */
export interface RowKind<T> {
  /** As it stands in the column `kind`, unless a row says it more exactly. */
  kind: string;
  schema: z.ZodType<T>;
  /**
   * From the JSON of each older version to that of the next, oldest first, pure; the row's own version is one more than there are
   * of them. `tables.md` says when one is needed.
   */
  upgrades?: readonly Upgrade[];
}

// biome-ignore lint/suspicious/noExplicitAny: what an older version held has no type any more.
export type Upgrade = (older: any) => unknown;

export const versionOf = ({ upgrades = [] }: Pick<RowKind<never>, 'upgrades'>): number => upgrades.length + 1;

/**
 * A value as the columns of a row: its JSON in `json0`, `json1` …, and beside it some plain columns, so that a person who looks
 * into the table sees what a row is about. Plain columns never hold what anybody has said.
 * @throws when the value could not be read back, or the row would become larger than Azure takes
 */
export function encode<T>(value: T, kind: RowKind<T>, plain: Columns = {}): Columns {
  const checked = kind.schema.safeParse(value);
  if (!checked.success) throw new Error(`A ${kind.kind} cannot be stored: ${fieldsIn(checked.error)}.`);
  const chunks = split(JSON.stringify(checked.data));
  const columns = {
    kind: kind.kind,
    ...plain,
    version: versionOf(kind),
    ...Object.fromEntries(chunks.map((chunk, at) => [`json${at}`, chunk])),
  };
  const size = sizeOf(columns);
  if (size > LARGEST_ROW) throw new Error(`A row of ${size} bytes is too large for the table: ${LARGEST_ROW} fit.`);
  return columns;
}

/**
 * The value in a row. One of an older version is brought up to date here, and stays in the table as it is until it is next written.
 * @throws NewerRow when a newer server has written it, which shows in its version, or in something that is not known here
 * @throws DamagedRow when the row is not what `encode` wrote. The error names the row and the field, and never what stands in it.
 */
export function decode<T>(row: Row, kind: RowKind<T>): T {
  mustBeKnown(row, kind);
  const version = Number(row.columns.version);
  if (!Number.isInteger(version) || version < 1) throw new DamagedRow(row, 'it has no version');
  const older = (kind.upgrades ?? []).slice(version - 1);
  const read = kind.schema.safeParse(upgraded(row, older));
  if (read.success) return read.data;
  if (older.length === 0 && hasOnlyMore(read.error.issues)) throw new NewerRow(row, 'it holds more than is known here');
  throw new DamagedRow(row, fieldsIn(read.error));
}

/**
 * Before a row is written over that has not been read.
 * @throws NewerRow when a newer server has written it
 */
export function mustBeKnown(row: Row, kind: Pick<RowKind<never>, 'upgrades'>): void {
  if (!isNewer(row, kind)) return;
  throw new NewerRow(row, `its version is ${row.columns.version}, not ${versionOf(kind)}`);
}

export function isNewer({ columns }: Pick<Row, 'columns'>, kind: Pick<RowKind<never>, 'upgrades'>): boolean {
  return Number(columns.version) > versionOf(kind);
}

function upgraded(row: Row, upgrades: readonly Upgrade[]): unknown {
  const json = parse(row);
  try {
    return upgrades.reduce((older, upgrade) => upgrade(older), json);
  } catch {
    // What it says may quote the text.
    throw new DamagedRow(row, 'it cannot be brought up to date');
  }
}

type Issue = z.ZodError['issues'][number];

/** There is nothing wrong with it but that there is more of it. Of a union, it has to be so for one of its members. */
function hasOnlyMore(issues: readonly Issue[]): boolean {
  return issues.every((issue) =>
    issue.code === 'invalid_union' ? issue.errors.some(hasOnlyMoreOf) : issue.code === 'unrecognized_keys',
  );
}

const hasOnlyMoreOf = (issues: readonly Issue[]): boolean => issues.length > 0 && hasOnlyMore(issues);

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
