import fc from 'fast-check';
import { z } from 'zod';
import { Unavailable } from '../../src/domain/unavailable';
import { decode, encode } from '../../src/storage/row';
import type { Columns, Row } from '../../src/storage/table';
import { DamagedRow, NewerRow } from '../../src/storage/unreadable-rows';

const schema = z.strictObject({ text: z.string(), count: z.number().optional() });

const rowWith = (columns: Row['columns']): Row => ({ key: { partition: 'p', row: 'r' }, columns, etag: 'W/"1"' });
const saying = { kind: 'saying', schema };
const encoded = (text: string): Columns => encode({ text }, saying);
const chunksOf = (columns: Columns) =>
  Object.entries(columns).flatMap(([name, value]) => (name.startsWith('json') ? [String(value)] : []));

test('whatever goes in comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 400 }), (part, times) => {
      expect(decode(rowWith(encoded(part.repeat(times))), saying)).toEqual({ text: part.repeat(times) });
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
  expect(decode(rowWith(columns), saying)).toEqual({ text: '\ud83d' });
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
  expect(() => encode(more, saying)).toThrow('A saying cannot be stored: all of it (unrecognized_keys).');
});

describe('a damaged row', () => {
  const damaged: [string, Row['columns'], string][] = [
    ['without its version', { ...encoded('secret'), version: '' }, 'it has no version'],
    ['without its JSON', { version: 1 }, 'its JSON cannot be read'],
    ['with half of its JSON', { version: 1, json0: '{"text":"secr' }, 'its JSON cannot be read'],
    ['with a wrong field', { version: 1, json0: '{"text":5}' }, 'text (invalid_type)'],
    ['with a field too many and one wrong', { version: 1, json0: '{"text":5,"secret":1}' }, 'text (invalid_type)'],
  ];

  test.each(damaged)('%s is named with its keys and the field, without what stands in it', (_, columns, why) => {
    const read = () => decode(rowWith(columns), saying);
    expect(read).toThrow(`The row "r" of the partition "p" is damaged: ${why}`);
    expect(read).not.toThrow(/secr/);
  });
});

describe('a row of an older version', () => {
  /** Sayings were once a text alone, then had a tone, and now have a count. */
  const now = {
    kind: 'saying',
    schema,
    upgrades: [
      (first: string) => ({ text: first, tone: 'calm' }),
      ({ text }: { text: string }) => ({ text: text.trim(), count: 1 }),
    ],
  };

  test.each([
    [1, '"hello "', { text: 'hello', count: 1 }],
    [2, '{"text":"hello ","tone":"calm"}', { text: 'hello', count: 1 }],
    [3, '{"text":"hello "}', { text: 'hello ' }],
  ])('%i is brought up to date step by step when it is read', (version, json0, value) => {
    expect(decode(rowWith({ version, json0 }), now)).toEqual(value);
  });

  test('is written in the newest', () => {
    expect(encode({ text: 'hello' }, now)).toMatchObject({ kind: 'saying', version: 3, json0: '{"text":"hello"}' });
  });

  test('is damaged when it cannot be brought up to date, or is not right then', () => {
    const read = (version: number, json0: string) => () => decode(rowWith({ version, json0 }), now);
    expect(read(2, '{"secret":"secret"}')).toThrow('it cannot be brought up to date');
    expect(read(1, '{"secret":"secret"}')).toThrow(DamagedRow);
    expect(read(2, 'null')).not.toThrow(/secret/);
  });
});

describe('a row that a newer server has written', () => {
  const either = z.union([z.strictObject({ one: z.string() }), schema]);

  test.each([
    ['of a version to come', { ...encoded('secret'), version: 2 }, 'its version is 2, not 1'],
    ['with a field more', { version: 1, json0: '{"text":"secret","secret":1}' }, 'it holds more than is known here'],
  ])('%s is refused for now, and not called damaged', (_, columns, why) => {
    const read = () => decode(rowWith(columns), saying);
    expect(read).toThrow(`The row "r" of the partition "p" was written by a newer server: ${why}.`);
    expect(read).toThrow(Unavailable);
    expect(read).not.toThrow(/secr/);
  });

  test('is known by a field more also where there are several shapes, and never where it lacks one', () => {
    const read = (json0: string) => () => decode(rowWith({ version: 1, json0 }), { kind: 'saying', schema: either });
    expect(read('{"text":"secret","secret":1}')).toThrow(NewerRow);
    expect(read('{"secret":1}')).toThrow(DamagedRow);
  });
});
