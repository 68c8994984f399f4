import { setTimeout } from 'node:timers/promises';

/** It took too long, and is no longer waited for. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/**
 * What `work` resolves to, if it does so in time.
 * @param wait how waiting is done; without it, `work` has all the time in the world
 * @throws TookTooLong, or what `work` throws
 */
export async function within<T>(
  wait: ((milliseconds: number, noLonger: AbortSignal) => Promise<void>) | undefined,
  milliseconds: number,
  work: () => Promise<T>,
): Promise<T> {
  if (!wait) return work();
  const over = new AbortController();
  const late = wait(milliseconds, over.signal).then(() => {
    throw new TookTooLong();
  });
  // Once `work` has ended, nobody listens to it any more.
  late.catch(() => undefined);
  return Promise.race([work(), late]).finally(() => over.abort());
}

/** Resolves after so many milliseconds, or at once when it is no longer wanted. */
export async function wait(milliseconds: number, noLonger: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal: noLonger }).catch(() => undefined);
}
