import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROW_KINDS } from '../src/storage/rows/kinds';
import firstRows from './support/rows-of-version-1.json';

const text = readFileSync(join(__dirname, '../src/storage/tables.md'), 'utf8');

/** Of each table: the kinds in its list, and the plain columns of each. */
const written = Object.fromEntries(
  [...text.matchAll(/^## `(\w+)`:.*\n([^#]*)/gm)].map(([, table = '', section = '']) => {
    const rows = [...section.matchAll(/^\| `([\w-]+)`[^|]*\|[^|]*\|([^|]*)\|/gm)];
    return [table, rows.filter(([, kind]) => kind !== 'kind')];
  }),
);

test('every table and every kind of row is described, and none that there is not', () => {
  const described = Object.entries(written).map(([table, rows]) => [table, rows.map(([, kind]) => kind)]);
  const kept = Object.entries(ROW_KINDS).map(([table, kinds]) => [table, kinds.map(({ kind }) => kind)]);
  expect(Object.fromEntries(described)).toEqual(Object.fromEntries(kept));
});

test.each(
  Object.entries(written).flatMap(([table, rows]) => rows.map(([, kind = '', columns = '']) => [table, kind, columns])),
)('in %s, the plain columns of a row "%s" are named', (table, kind, columns) => {
  const row = firstRows.find((one) => one.table === table && (kind === 'wake-up' || one.columns.kind === kind));
  const plain = Object.keys(row?.columns ?? {}).filter((name) => !/^(kind|version|json\d+)$/.test(name));
  expect([...columns.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual(plain.sort());
});
