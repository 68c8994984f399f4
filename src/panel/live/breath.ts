const SHORTEST = 1_000;
const LONGEST = 8_000;

/** Milliseconds to wait before asking again: longer each time, and never the same for all who wait. */
export function breath(tries: number): number {
  return Math.min(SHORTEST * 2 ** tries, LONGEST) * (0.5 + Math.random() / 2);
}
