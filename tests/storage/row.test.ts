import fc from 'fast-check';
import { z } from 'zod';
import { decode, encode } from '../../src/storage/row';
import type { Columns, Row } from '../../src/storage/table';

const schema = z.strictObject({ text: z.string(), count: z.number().optional() });

const rowWith = (columns: Row['columns']): Row => ({ key: { partition: 'p', row: 'r' }, columns, etag: 'W/"1"' });
const encoded = (text: string): Columns => encode({ text }, schema, { kind: 'saying' });
const chunksOf = (columns: Columns) =>
  Object.entries(columns).flatMap(([name, value]) => (name.startsWith('json') ? [String(value)] : []));

test('whatever goes in comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 400 }), (part, times) => {
      expect(decode(rowWith(encoded(part.repeat(times))), schema)).toEqual({ text: part.repeat(times) });
    }),
    { numRuns: 50 },
  );
});

test('no value is longer than a table takes, and no emoji is cut in two', () => {
  for (const start of ['', 'x']) {
    const chunks = chunksOf(encoded(start + '😀'.repeat(40_000)));
    expect(chunks.length).toBeGreaterThan(2);
    for (const chunk of chunks) {
      expect(chunk.length).toBeLessThanOrEqual(32_000);
      expect(Buffer.from(chunk).toString()).toBe(chunk);
    }
  }
});

test('half an emoji, as a broken client may send it, is stored as an escape and comes back', () => {
  const columns = encoded('\ud83d');
  expect(chunksOf(columns).join('')).toContain('\\ud83d');
  expect(decode(rowWith(columns), schema)).toEqual({ text: '\ud83d' });
});

test('a row says what it is about, and which version it is', () => {
  expect(encoded('hello')).toMatchObject({ kind: 'saying', version: 1 });
});

test('a row that Azure would refuse is refused here, where Azurite would take it', () => {
  expect(() => encoded('x'.repeat(450_000))).not.toThrow();
  expect(() => encoded('x'.repeat(480_000))).toThrow(/A row of \d+ bytes is too large/);
});

test('what could not be read back is not stored', () => {
  const more: z.output<typeof schema> = Object.assign({ text: 'secret' }, { more: 'secret' });
  expect(() => encode(more, schema, { kind: 'saying' })).toThrow(
    'A saying cannot be stored: all of it (unrecognized_keys).',
  );
});

describe('a damaged row', () => {
  const damaged: [string, Row['columns'], string][] = [
    ['of another version', { ...encoded('secret'), version: 2 }, 'its version is 2, not 1'],
    ['without its JSON', { version: 1 }, 'its JSON cannot be read'],
    ['with half of its JSON', { version: 1, json0: '{"text":"secr' }, 'its JSON cannot be read'],
    ['with a wrong field', { version: 1, json0: '{"text":5}' }, 'text (invalid_type)'],
    ['with a field too many', { version: 1, json0: '{"text":"secret","secret":1}' }, 'all of it (unrecognized_keys)'],
  ];

  test.each(damaged)('%s is named with its keys and the field, without what stands in it', (_, columns, why) => {
    const read = () => decode(rowWith(columns), schema);
    expect(read).toThrow(`The row "r" of the partition "p" is damaged: ${why}.`);
    expect(read).not.toThrow(/secr/);
  });
});
