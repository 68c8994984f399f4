const MOST_ATTEMPTS = 10;

/**
 * Reads, decides and writes, again and again until nobody else has written in between.
 * @param attempt must read anew each time; `undefined` says that it lost the race
 * @throws after ten lost races: then it is no race, but a defect
 */
export async function untilStored<T>(attempt: () => Promise<{ stored: T } | undefined>): Promise<T> {
  for (let count = 1; count <= MOST_ATTEMPTS; count += 1) {
    const answer = await attempt();
    if (answer) return answer.stored;
  }
  throw new Error(`A row was changed by others ${MOST_ATTEMPTS} times in a row.`);
}
