import fc from 'fast-check';
import {
  LONGEST_REFLECTION,
  newPreparation,
  type Pondered,
  type Preparation,
  type Prepared,
  reflect,
  reflectionOn,
  share,
  sharedWith,
  unshare,
} from '../../src/domain/preparation';

const NOW = 1_000;
const EMPTY = newPreparation('talk-1', 'employee');

function done(prepared: Prepared): Preparation {
  if ('refused' in prepared) throw new Error(prepared.refused);
  return prepared;
}

const written = (question: Pondered, text: string, on = EMPTY) => done(reflect(on, question, text));
const shared = (question: Pondered, text: string, on = EMPTY) =>
  done(share(written(question, text, on), question, NOW));

describe('a reflection', () => {
  test('is its author’s alone until they share it', () => {
    expect(sharedWith(written(0, 'Teaching'))).toEqual([]);
    expect(sharedWith(shared(0, 'Teaching'))).toEqual([{ question: 0, text: 'Teaching', sharedAt: NOW }]);
  });

  test('is shared one at a time', () => {
    const both = written('free', 'I am tired', shared(1, 'Teaching'));
    expect(sharedWith(both).map(({ text }) => text)).toEqual(['Teaching']);
  });

  test('stays shared when its words change, and keeps the time since when', () => {
    const changed = written(1, 'Teaching interns', shared(1, 'Teaching'));
    expect(sharedWith(changed)).toEqual([{ question: 1, text: 'Teaching interns', sharedAt: NOW }]);
    expect(done(share(changed, 1, NOW + 5))).toBe(changed);
  });

  test('is taken back, and kept', () => {
    const back = unshare(shared(1, 'Teaching'), 1);
    expect(sharedWith(back)).toEqual([]);
    expect(reflectionOn(back.reflections, 1)).toEqual({ question: 1, text: 'Teaching' });
    expect(unshare(back, 1)).toBe(back);
  });

  test('is gone when nothing is left of it: written again, it is private again', () => {
    const gone = written(1, '  ', shared(1, 'Teaching'));
    expect(gone.reflections).toEqual([]);
    expect(sharedWith(written(1, 'Something else', gone))).toEqual([]);
  });

  test('may be long, within reason', () => {
    expect(written(0, 'x'.repeat(LONGEST_REFLECTION)).reflections).toHaveLength(1);
    expect(reflect(EMPTY, 0, 'x'.repeat(LONGEST_REFLECTION + 1))).toEqual({ refused: 'too-long' });
  });

  test('has to be there before it is shared', () => {
    expect(share(EMPTY, 0, NOW)).toEqual({ refused: 'nothing-written' });
  });

  test('written as it is already changes nothing', () => {
    const before = written(0, 'Teaching');
    expect(reflect(before, 0, 'Teaching')).toBe(before);
    expect(reflect(EMPTY, 0, '')).toBe(EMPTY);
  });
});

test('whatever is written, shared and taken back, the other sees what was shared last and nothing else', () => {
  const question = fc.constantFrom<Pondered>(0, 1, 2, 'free');
  const step = fc.record({
    question,
    text: fc.string({ maxLength: 8 }),
    does: fc.constantFrom('write', 'share', 'hide'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const open = new Set<Pondered>();
      const last = steps.reduce<Preparation>((preparation, each) => {
        const next = {
          write: reflect(preparation, each.question, each.text),
          share: share(preparation, each.question, NOW),
          hide: unshare(preparation, each.question),
        }[each.does];
        if (!next || 'refused' in next) return preparation;
        if (each.does === 'share') open.add(each.question);
        if (each.does === 'hide' || !reflectionOn(next.reflections, each.question)) open.delete(each.question);
        return next;
      }, EMPTY);
      expect(new Set(sharedWith(last).map(({ question }) => question))).toEqual(open);
      expect(new Set(last.reflections.map(({ question }) => question)).size).toBe(last.reflections.length);
    }),
  );
});
