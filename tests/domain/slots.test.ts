import fc from 'fast-check';
import { inOrder, isTaken, slotProblems } from '../../src/domain/slots';
import { minutes } from '../../src/domain/time';
import { at, NOW } from '../support/clicks';

const HALF_HOUR = minutes(30);
const problems = (slots: number[], taken: { startsAt: number; endsAt: number }[] = []) =>
  slotProblems(slots, NOW, HALF_HOUR, taken);

describe('Offered times', () => {
  it('may follow each other without a break, in any order', () => {
    expect(problems([at(2), at(1.5), at(1)])).toEqual([]);
  });

  it.each([
    ['the same one twice', [at(1), at(1)]],
    ['one that begins before the other would end', [at(1), at(5), at(1.25)]],
  ])('run into each other: %s', (_, slots) => {
    expect(problems(slots)).toEqual(['slots-overlap']);
  });

  it.each([
    [at(1), at(1.5), true],
    [at(0.5), at(1.1), true],
    [at(1.2), at(1.3), true],
    [at(0), at(1), false],
    [at(1.5), at(2), false],
  ])('at one o’clock are taken by something from %d to %d: %s', (startsAt, endsAt, taken) => {
    expect(problems([at(1)], [{ startsAt, endsAt }])).toEqual(taken ? ['slots-taken'] : []);
  });

  it('are told everything that is wrong with them at once', () => {
    const taken = [{ startsAt: at(3), endsAt: at(4) }];
    expect(problems([at(-1), at(3), at(3.1)], taken)).toEqual(['slots-past', 'slots-overlap', 'slots-taken']);
  });

  it('that have nothing wrong with them are in the future, free, and far enough apart', () => {
    const offset = fc.integer({ min: -60, max: 300 }).map((count) => NOW + minutes(count));
    const span = fc.tuple(offset, fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(
        fc.array(offset, { minLength: 1, maxLength: 3 }),
        fc.array(span, { maxLength: 2 }),
        (slots, spans) => {
          const taken = spans.map(([startsAt, length]) => ({ startsAt, endsAt: startsAt + minutes(length) }));
          const sorted = inOrder(slots);
          const good =
            sorted.every((slot) => slot > NOW && !isTaken(slot, HALF_HOUR, taken)) &&
            sorted.slice(1).every((slot, index) => slot - (sorted[index] ?? 0) >= HALF_HOUR);
          expect(problems(slots, taken).length === 0).toBe(good);
        },
      ),
    );
  });
});
