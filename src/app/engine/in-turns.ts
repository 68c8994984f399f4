/**
 * Works on everything: at most `atOnce` at the same time, never two of the same `name`, each name in the given order, and the names
 * in the order of their first. `work` must not throw.
 */
export async function inTurns<T>(
  all: readonly T[],
  name: (one: T) => string,
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const lines = new Map<string, T[]>();
  for (const one of all) lines.set(name(one), [...(lines.get(name(one)) ?? []), one]);
  const waiting = [...lines.values()];
  const worker = async () => {
    for (let line = waiting.shift(); line; line = waiting.shift()) for (const one of line) await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, worker));
}
