import type { Pair } from '../../../src/domain/pair';
import { instantAt } from '../../../src/domain/time';
import { type Storage, storageOver, type Tables } from '../../../src/storage/open-storage';
import { decode, encode, type RowKind } from '../../../src/storage/row';
import { ROW_KINDS } from '../../../src/storage/rows/kinds';
import { partRow } from '../../../src/storage/rows/person-row';
import type { Columns, Key, Table } from '../../../src/storage/table';
import { NewerRow } from '../../../src/storage/unreadable-rows';
import { memoryTable } from '../../support/memory-table';
import firstRows from '../../support/rows-of-version-1.json';

interface Kept {
  table: keyof Tables;
  key: Key;
  columns: Columns;
}

/** As they were written when every kind of row was in its first version. They are never changed: tables hold them for years. */
const ROWS = firstRows as unknown as Kept[];
const KINDS = Object.entries(ROW_KINDS).flatMap(([table, kinds]) =>
  kinds.map((kind): [string, string, RowKind<unknown>] => [table, kind.kind, kind as RowKind<unknown>]),
);

function kindOf({ table, columns }: Kept): RowKind<unknown> {
  const kinds = ROW_KINDS[table] as readonly RowKind<unknown>[];
  const kind = kinds.find(({ kind }) => kind === columns.kind) ?? kinds[0];
  if (!kind) throw new Error(`the table ${table} has no rows`);
  return kind;
}

test.each(KINDS)('the table %s has a row of the kind %s from the first version', (table, _, kind) => {
  expect(ROWS.filter((row) => row.table === table && kindOf(row) === kind)).not.toEqual([]);
});

test.each(ROWS.map((row): [string, Kept] => [`${row.table} ${row.key.row}`, row]))('%s can still be read', (_, row) => {
  const kind = kindOf(row);
  const value = decode({ ...row, etag: '' }, kind);
  const { version, json0, ...plain } = encode(value, kind, row.columns);
  expect(version).toBe((kind.upgrades ?? []).length + 1);
  // As long as there is no newer version, nothing of it is lost when it is written again.
  if (version === 1) expect({ ...plain, version, json0 }).toEqual(row.columns);
});

const PAIR = JSON.parse(String(ROWS[0]?.columns.json0)).pair as Pair;
const ALEX = { tenant: PAIR.tenant, id: PAIR.employee };
const REF = { pair: PAIR, id: 'c-held' };
const NOW = instantAt('2026-03-03', '09:00', 'UTC');

/** Tables of long ago, and what the product makes of them. */
async function opened(rows: readonly Kept[] = ROWS): Promise<{ storage: Storage; tables: Tables; told: unknown[] }> {
  const tables = { pairs: memoryTable(), people: memoryTable(), directory: memoryTable(), wakeups: memoryTable() };
  for (const table of Object.values(tables)) await table.createIfMissing();
  for (const { table, key, columns } of rows) await tables[table].insert(key, columns);
  const told: unknown[] = [];
  return { storage: storageOver(tables, (error) => told.push(error)), tables, told };
}

test('a whole storage of the first version works on', async () => {
  const { storage } = await opened();
  expect(await storage.conversations.all(PAIR)).toHaveLength(6);
  expect(await storage.conversations.actions(PAIR)).toHaveLength(3);
  expect((await storage.conversations.meeting(REF))?.value.soWhat).toBe('I want to lead a small team.');
  expect((await storage.people.find(ALEX))?.name).toBe('Alex Wilber');
  expect((await storage.people.waiting(ALEX)).map(({ kind }) => kind).sort()).toEqual(['morning', 'recap']);
  const alarms = ROWS.filter(({ table }) => table === 'wakeups').length;
  expect(await storage.wakeUps.claimDue(NOW, 1000, 100)).toHaveLength(alarms);
});

describe('beside a newer server', () => {
  const newer = (row: Kept): Kept => ({ ...row, columns: { ...row.columns, version: 99, json0: '{"of":"tomorrow"}' } });
  const all = async (tables: Tables) =>
    Promise.all(ROWS.map(async ({ table, key }) => (await tables[table].read(key))?.columns));

  test('everything that it has written is refused for now, and left as it is', async () => {
    const { storage, tables } = await opened(ROWS.map(newer));
    const before = await all(tables);
    const { conversations, people } = storage;
    const tries: (() => Promise<unknown>)[] = [
      () => conversations.find(REF),
      () => conversations.actions(PAIR),
      () => conversations.meeting(REF),
      () => conversations.preparation(REF, 'employee'),
      () => conversations.map(PAIR),
      () => people.find(ALEX),
      () => people.remember({ ...ALEX, name: 'Alexander' }),
      () => people.unreach(ALEX),
      () => people.parts(ALEX, 10),
      () => people.showed(ALEX, { message: 'm3', is: 'list', of: [] }),
      () => people.waiting(ALEX),
      () => people.installed(PAIR.tenant, 10),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow(NewerRow);
    expect(await all(tables)).toEqual(before);
  });

  test('an alarm of its making rests for a minute, unblamed and unchanged, and does not hold up the others', async () => {
    const alarms = ROWS.filter(({ table }) => table === 'wakeups');
    const [first, ...rest] = alarms;
    if (!first) throw new Error('no alarms');
    const { storage, tables, told } = await opened([newer(first), ...rest]);
    expect(await storage.wakeUps.claimDue(NOW, 1000, 100)).toHaveLength(rest.length);
    expect(told).toEqual([expect.any(NewerRow)]);
    const { version, json0, tries, state } = (await tables.wakeups.read(first.key))?.columns ?? {};
    expect({ version, json0, tries, state }).toEqual({ version: 99, json0: '{"of":"tomorrow"}', tries: 0, state: '' });
    await storage.wakeUps.claimDue(NOW + 59_000, 1000, 0);
    expect(told).toHaveLength(1);
    await storage.wakeUps.claimDue(NOW + 61_000, 1_000_000, 100);
    expect(told).toHaveLength(2);
    expect(await storage.wakeUps.setAside(NOW + 61_000)).toEqual([]);
  });

  test('an alarm of its making that is set once more rings at once, and keeps what is new in it', async () => {
    const [first] = ROWS.filter(({ table }) => table === 'wakeups');
    if (!first) throw new Error('no alarms');
    const { storage, tables } = await opened([newer(first)]);
    await storage.wakeUps.claimDue(NOW, 1000, 100);
    await storage.wakeUps.set(JSON.parse(String(first.columns.json0)));
    expect((await tables.wakeups.read(first.key))?.columns).toEqual({ ...newer(first).columns });
  });
});

test('an older row is written in the newer version when it is next written, and not before', async () => {
  const people: Table = memoryTable();
  await people.createIfMissing();
  const key = { partition: 'p', row: 'r' };
  const later: RowKind<unknown> = { ...partRow, upgrades: [(older) => older] };
  const part = ROWS.find(({ columns }) => columns.kind === 'part');
  await people.insert(key, part?.columns ?? {});
  const row = await people.read(key);
  if (!row) throw new Error('no row');
  const value = decode(row, later);
  expect((await people.read(key))?.columns.version).toBe(1);
  await people.replace(key, encode(value, later), row.etag);
  expect((await people.read(key))?.columns.version).toBe(2);
});
