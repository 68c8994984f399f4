/** Teams waits for fifteen seconds, and then says that the app does not answer; the answer has to get there, too. */
export const ANSWER_WITHIN = 10_000;

/** It goes on, and is no longer waited for. */
export class Late extends Error {
  override readonly name = 'Late';
}

/**
 * What `work` resolves to, if it does so within so many milliseconds.
 * @param afterwards told of what goes wrong with it after that
 * @throws Late, or what `work` throws
 */
export async function inTime<T>(work: Promise<T>, within: number, afterwards: (error: unknown) => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      work.catch(afterwards);
      reject(new Late());
    }, within);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
