import { z } from 'zod';
import type { App } from '../app/app';
import type { Route } from '../http/route';
import type { LocalClock } from './local-clock';

const move = z.object({
  forward: z.union([
    z
      .number()
      .min(0)
      .max(366 * 86_400_000),
    z.literal('next'),
  ]),
});

/**
 * Moves the product's time forward, and rings at once what falls due by that. In local mode alone: nothing of it is in
 * the product.
 */
export function clockRoute(clock: LocalClock, app: () => App): Route {
  return {
    method: 'post',
    path: '/local/clock',
    async answer({ body }) {
      const parsed = move.safeParse(body);
      if (!parsed.success)
        return { status: 400, type: 'application/json', body: '{"error":"forward: milliseconds or next"}' };
      const { forward } = parsed.data;
      const next = forward === 'next' ? ((await app().earliestWakeUp()) ?? clock.now()) - clock.now() : forward;
      clock.forward(next);
      if (next > 0) await app().sweep();
      return { status: 200, type: 'application/json', body: JSON.stringify({ now: clock.now() }) };
    },
  };
}
