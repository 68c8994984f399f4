import { setTimeout } from 'node:timers/promises';

/** It took too long, and is no longer waited for. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** Why nothing is waited for any more. Without a reason, the platform makes an error of it, with a trace. */
const ENDED = 'ended';

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
    // Cut short, since `work` has ended: then nobody listens to it any more, and no error is made of what is none.
    if (!over.signal.aborted) throw new TookTooLong();
    return new Promise<never>(() => {});
  });
  late.catch(() => undefined);
  return Promise.race([work(), late]).finally(() => over.abort(ENDED));
}

/** Resolves after so many milliseconds, or at once when it is no longer wanted. */
export async function wait(milliseconds: number, noLonger: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal: noLonger }).catch(() => undefined);
}
