import type { Note } from '../../../src/domain/meeting';
import { groupNotes } from '../../../src/panel/talk/note-groups';

const note = (id: string, phase: number, at: number): Note => ({
  id,
  phase,
  at,
  author: 'employee',
  text: id,
  private: false,
  wording: 0,
});
const rewriting = (before: Note, place: number, since: number) => ({ before, place, since, words: before.text });
const shown = (...given: Parameters<typeof groupNotes>) =>
  groupNotes(...given).map(({ phase, notes }) => [phase, ...notes.map(({ id }) => id)]);

const notes = [note('a', 0, 1), note('b', 1, 2), note('c', 1, 3), note('d', 2, 4)];

describe('Notes on the page', () => {
  it('begin with the current part, then the later part before the earlier; the latest first', () => {
    expect(shown(notes, 1, [])).toEqual([
      [1, 'c', 'b'],
      [2, 'd'],
      [0, 'a'],
    ]);
    expect(shown(notes, 3, []).map(([phase]) => phase)).toEqual([2, 1, 0]);
  });

  it('that arrive while one is being rewritten go below', () => {
    const later = [...notes, note('e', 1, 9)];
    expect(shown(later, 1, [rewriting(note('b', 1, 2), 1, 5)])[0]).toEqual([1, 'c', 'b', 'e']);
    expect(shown(later, 1, [])[0]).toEqual([1, 'e', 'c', 'b']);
  });

  it('keep the place of one that is being rewritten and was taken away', () => {
    const [a, b, c, d] = notes as [Note, Note, Note, Note];
    expect(shown([a, c, d], 1, [rewriting(b, 1, 5)])[0]).toEqual([1, 'c', 'b']);
    expect(shown([], 1, [rewriting(d, 3, 5)])).toEqual([[2, 'd']]);
  });
});
