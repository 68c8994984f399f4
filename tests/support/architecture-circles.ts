import type { Rule } from './architecture';
import { arrows } from './architecture-imports';

const circles: Rule = {
  says: 'no files import each other in a circle',
  breaches: (tree) => {
    const next = new Map<string, string[]>();
    for (const { from, to } of arrows(tree)) next.set(from, [...(next.get(from) ?? []), to]);
    return [...next.keys()].flatMap((start) => {
      const way = wayBack(next, start);
      // Told once, at the first of its files.
      return way?.every((path) => path >= start) ? [`${start}:1  is in a circle: ${[...way, start].join(' → ')}`] : [];
    });
  },
};

/** The shortest way from a file through its imports back to itself. */
function wayBack(next: ReadonlyMap<string, string[]>, start: string): string[] | undefined {
  const seen = new Set<string>();
  for (let ways = [[start]]; ways.length > 0; ) {
    const longer = ways.flatMap((way) => (next.get(way.at(-1) ?? '') ?? []).map((to) => [...way, to]));
    const closed = longer.find((way) => way.at(-1) === start);
    if (closed) return closed.slice(0, -1);
    ways = longer.filter((way) => !seen.has(way.at(-1) ?? '') && seen.add(way.at(-1) ?? ''));
  }
  return undefined;
}

export const CIRCLE_RULES = { circles };
