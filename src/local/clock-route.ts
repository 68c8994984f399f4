import { z } from 'zod';
import type { App } from '../app/app';
import { days } from '../domain/time';
import type { Route } from '../http/route';
import type { LocalClock } from './local-clock';

const move = z.object({ forward: z.union([z.number().min(0).max(days(366)), z.literal('next')]) });

/** More wake-ups than this have nothing to say one after the other only when something is wrong. */
const MOST_WAKE_UPS = 200;

export interface ClockRouteDeps {
  clock: LocalClock;
  /** Late, since the app is given its routes before it is there. */
  app(): Pick<App, 'earliestWakeUp' | 'sweep'>;
  /** How many messages the product has sent of its own accord. */
  sent(): number;
}

/**
 * Moves the product's time forward, and rings at once what falls due by that: so many milliseconds, or until the product
 * says something. In local mode alone: nothing of it is in the product.
 */
export function clockRoute(deps: ClockRouteDeps): Route {
  return {
    method: 'post',
    path: '/local/clock',
    async answer({ body }) {
      const { data } = move.safeParse(body);
      if (!data) return { status: 400, type: 'application/json', body: '{"error":"forward: milliseconds or next"}' };
      if (data.forward === 'next') await untilSomethingIsSaid(deps);
      else await forward(deps, data.forward);
      return { status: 200, type: 'application/json', body: JSON.stringify({ now: deps.clock.now() }) };
    },
  };
}

/** Many wake-ups find that there is nothing to say any more: a visitor wants to see one that speaks. */
async function untilSomethingIsSaid(deps: ClockRouteDeps): Promise<void> {
  const before = deps.sent();
  for (let rung = 0; rung < MOST_WAKE_UPS && deps.sent() === before; rung += 1) {
    const next = await deps.app().earliestWakeUp();
    if (next === undefined) return;
    await forward(deps, Math.max(1, next - deps.clock.now()));
  }
}

async function forward({ clock, app }: ClockRouteDeps, by: number): Promise<void> {
  clock.forward(by);
  if (by > 0) await app().sweep();
}
