/** When Teams asks for quiet without saying for how long. */
const USUAL = 5000;

/**
 * For how long Teams asks for quiet, in milliseconds; nothing when the error is another one.
 * It says so with a 429 and `Retry-After`, in seconds or as a date.
 * @param now milliseconds since 1970
 */
export function quietAskedFor(error: unknown, now: number): number | undefined {
  const { statusCode, response } = error as { statusCode?: number; response?: { headers?: Headers } };
  if (statusCode !== 429) return undefined;
  const asked = response?.headers?.get('retry-after') ?? '';
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
  return wait > 0 ? wait : USUAL;
}

interface Headers {
  get(name: string): string | null | undefined;
}
