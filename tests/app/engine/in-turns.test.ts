import { inTurns } from '../../../src/app/engine/in-turns';

/** Works on words that are named by their first letter. @returns what was going on at each beginning. */
async function work(words: string[], atOnce: number): Promise<string[][]> {
  const busy = new Set<string>();
  const seen: string[][] = [];
  await inTurns(
    words,
    (word) => word.charAt(0),
    atOnce,
    async (word) => {
      busy.add(word);
      seen.push([...busy]);
      await new Promise((resolve) => setImmediate(resolve));
      busy.delete(word);
    },
  );
  return seen;
}

describe('taking turns', () => {
  it('works on no more at once than it may', async () => {
    expect((await work(['a', 'b', 'c', 'd', 'e'], 2)).every((busy) => busy.length <= 2)).toBe(true);
  });

  it('never works on two of one name at once, and keeps their order', async () => {
    const seen = await work(['a1', 'b1', 'a2', 'b2', 'a3'], 5);
    expect(seen.every((busy) => new Set(busy.map((word) => word.charAt(0))).size === busy.length)).toBe(true);
    const begun = seen.map((busy) => busy.at(-1));
    expect(begun.filter((word) => word?.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
  });

  it('has nothing to do with nothing', async () => {
    expect(await work([], 3)).toEqual([]);
  });
});
