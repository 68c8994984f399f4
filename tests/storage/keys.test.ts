import fc from 'fast-check';
import { earlierFirst, keyOf, laterFirst, shardOf, under } from '../../src/storage/keys';

const ids = fc.string({ unit: 'binary', maxLength: 20 });
const instants = fc.integer({ min: 0, max: Date.parse('9999-12-31') });

describe('a key', () => {
  test('never holds what a table refuses, whatever the ids hold', () => {
    fc.assert(fc.property(ids, ids, (a, b) => /^[A-Za-z0-9._|-]*$/.test(keyOf(a, b))));
  });

  test('is another one for other ids, so that nobody can reach into the partition of somebody else', () => {
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 3 }), fc.array(ids, { maxLength: 3 }), (a, b) => {
        fc.pre(a.length > 0 && b.length > 0);
        return (keyOf(...a) === keyOf(...b)) === (JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  test('leaves the ids of Entra as they are, so that a person can read it', () => {
    expect(keyOf('conversation', '0b1f4a52-6c1e-4f6f-9b53-0a2f35b9c7d1')).toBe(
      'conversation|0b1f4a52-6c1e-4f6f-9b53-0a2f35b9c7d1',
    );
  });

  test('that is longer than a table takes is refused', () => {
    expect(() => keyOf('a'.repeat(513))).toThrow('too long');
  });

  test('lies in the range of its first parts, and a longer word does not', () => {
    const { from, before } = under('part');
    expect(keyOf('part', 'x') >= from && keyOf('part', 'x') < before).toBe(true);
    expect(keyOf('partner', 'x') >= from && keyOf('partner', 'x') < before).toBe(false);
    expect(keyOf('part') >= from).toBe(false);
  });
});

describe('a moment in a key', () => {
  test('sorts like the moment', () => {
    fc.assert(fc.property(instants, instants, (a, b) => a < b === earlierFirst(a) < earlierFirst(b)));
  });

  test('sorts the other way round where the newest comes first', () => {
    fc.assert(fc.property(instants, instants, (a, b) => a < b === laterFirst(a) > laterFirst(b)));
  });
});

test('keys spread over all shards, and each stays on its own', () => {
  const shards = Array.from({ length: 500 }, (_, index) => shardOf(`pair ${index}`, 16));
  expect(new Set(shards).size).toBe(16);
  expect(shardOf('pair 7', 16)).toBe(shards[7]);
});
