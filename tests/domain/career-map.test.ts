import fc from 'fast-check';
import {
  type CareerMap,
  EMPTY_MAP,
  isEmptyMap,
  LONGEST_CELL,
  type Mapped,
  MOST_PATHS,
  removePath,
  writeGoal,
  writePath,
} from '../../src/domain/career-map';

function accepted(mapped: Mapped): CareerMap {
  if ('refused' in mapped) throw new Error(`refused: ${mapped.refused}`);
  return mapped;
}

const write = (map: CareerMap, text: string, was = '', path = 'p') =>
  accepted(writePath(map, path, 'need', { text, was }));

describe('A career map', () => {
  it('is empty until something stands on it', () => {
    expect(isEmptyMap(EMPTY_MAP)).toBe(true);
    expect(isEmptyMap({ ...EMPTY_MAP, leading: 'unsure' })).toBe(false);
    expect(isEmptyMap(write(EMPTY_MAP, 'Lead people'))).toBe(false);
  });

  it('begins a path with the first thing written on it, and goes on with it', () => {
    const begun = write(EMPTY_MAP, ' Lead people ');
    expect(begun.paths).toMatchObject([{ id: 'p', need: 'Lead people', training: '' }]);
    const further = accepted(writePath(begun, 'p', 'training', { text: 'Line manager course', was: '' }));
    expect(further.paths).toMatchObject([{ id: 'p', need: 'Lead people', training: 'Line manager course' }]);
    expect(removePath(further, 'p')).toEqual(EMPTY_MAP);
  });

  it('keeps both texts when two people write in one place at once', () => {
    const goal = accepted(writeGoal(EMPTY_MAP, 'goal', { text: 'Head of design', was: '' }));
    const both = accepted(writeGoal(goal, 'goal', { text: 'Design lead abroad', was: '' }));
    expect(both.goal).toBe('Head of design\nDesign lead abroad');
    expect(accepted(writeGoal(goal, 'goal', { text: '', was: 'something else' })).goal).toBe('Head of design');
  });

  it('takes in what was meant when only one has changed it', () => {
    const before = write(EMPTY_MAP, 'Lead');
    expect(write(before, 'Lead people', 'Lead').paths).toMatchObject([{ need: 'Lead people' }]);
    expect(write(before, '', 'Lead').paths).toMatchObject([{ need: '' }]);
  });

  it('has room for so much and no more', () => {
    const full = Array.from({ length: MOST_PATHS }).reduce<CareerMap>(
      (map, _, index) => write(map, 'x', '', `p${index}`),
      EMPTY_MAP,
    );
    expect(writePath(full, 'one-more', 'need', { text: 'x', was: '' })).toEqual({ refused: 'too-many' });
    const long = { text: 'x'.repeat(LONGEST_CELL + 1), was: '' };
    expect(writePath(full, 'p0', 'gap', long)).toEqual({ refused: 'too-long' });
    expect(writeGoal(full, 'level', long)).toEqual({ refused: 'too-long' });
  });

  it('loses no word of either, whatever two people write in the same place', () => {
    const word = fc.constantFrom('lead', 'teach', 'build');
    fc.assert(
      fc.property(word, word, word, (seen, mine, theirs) => {
        fc.pre(mine !== seen && theirs !== seen);
        const start = write(EMPTY_MAP, seen);
        const after = write(write(start, mine, seen), theirs, seen).paths[0]?.need ?? '';
        expect(after).toContain(mine);
        expect(after).toContain(theirs);
      }),
    );
  });
});
