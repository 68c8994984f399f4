import { setMaxListeners } from 'node:events';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Postponed } from '../domain/postponed';

/** A chat as Teams counts: what is said in it, and what is said in its tenant. */
export interface Place {
  tenant: string;
  chat: string;
}

/** How fast the bot may speak of its own accord. */
export interface Pace {
  /**
   * Waits until something may be said there.
   * @throws Postponed when that would take longer than a few seconds, or when nothing is to be said any more
   */
  turn(place: Place): Promise<void>;
  /** Teams has asked for quiet there, for so many milliseconds. */
  rest(place: Place, milliseconds: number): Promise<void>;
}

/** Longer than it takes in a chat where nothing is wrong; after that, others shall not be kept waiting for it. */
const PATIENCE = 4000;

/**
 * Kinder than Teams asks: it allows 7 messages in a second and 60 in half a minute for each chat, 30 in a second for app and
 * tenant. Short windows, so that the end of one and the start of the next together stay below that, too. Each instance counts for
 * itself; should several together be too fast, Teams says so, and they rest.
 */
const CHAT = { points: 3, duration: 3 };
export const TENANT = { points: 2, duration: 0.1 };

/**
 * @param wait resolves after so many milliseconds, or at once when it is no longer wanted
 * @param ending nothing is to be said any more, and nobody is to wait for it
 */
export function createPace(
  wait: (milliseconds: number, noLonger: AbortSignal) => Promise<void>,
  ending: AbortSignal,
): Pace {
  // One for each that waits for its turn, and they all stop waiting together.
  setMaxListeners(0, ending);
  const chats = new RateLimiterMemory({ keyPrefix: 'chat', ...CHAT });
  const tenants = new RateLimiterMemory({ keyPrefix: 'tenant', ...TENANT });
  const resting = new RateLimiterMemory({ keyPrefix: 'resting', points: 1, duration: 1 });

  async function pass(limiter: RateLimiterMemory, key: string): Promise<void> {
    for (;;) {
      if (ending.aborted) throw new Postponed(0);
      const needed = await waitFor(limiter, key);
      if (needed === 0) return;
      if (needed > PATIENCE) throw new Postponed(needed);
      await wait(needed, ending);
    }
  }

  return {
    async turn({ tenant, chat }) {
      await pass(chats, chat);
      await pass(tenants, tenant);
    },
    async rest({ tenant, chat }, milliseconds) {
      const seconds = milliseconds / 1000;
      await chats.block(chat, seconds);
      // Teams does not say whose limit it was. That a second chat is refused while one rests says it: it is the tenant's.
      const { consumedPoints } = await resting.penalty(tenant, 1, { customDuration: seconds });
      if (consumedPoints > 1) await tenants.block(tenant, seconds);
    },
  };
}

/** Milliseconds until it is worth asking again; 0 when it was granted. */
async function waitFor(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
    throw refused;
  }
}
