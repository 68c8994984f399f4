import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { PersonId, TenantId } from '../domain/person';

/** How often the same people may ask for something. */
export interface Limit {
  /** Counts once. @returns whether that is still allowed, for this person and for all of their tenant together. */
  allows(who: { tenant: TenantId; id: PersonId }): Promise<boolean>;
}

/** So many times in so many seconds. */
export interface Often {
  points: number;
  duration: number;
}

/**
 * Each instance counts for itself: this stops a program that asks without end, and is no account of who asked how often. Whoever
 * is refused costs the others of their tenant nothing.
 */
export function createLimit({ person, tenant }: { person: Often; tenant: Often }): Limit {
  const people = new RateLimiterMemory({ keyPrefix: 'person', ...person });
  const tenants = new RateLimiterMemory({ keyPrefix: 'tenant', ...tenant });
  return {
    allows: async (who) =>
      (await isGranted(people, `${who.tenant} ${who.id}`)) && (await isGranted(tenants, who.tenant)),
  };
}

async function isGranted(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}
