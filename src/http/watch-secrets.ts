import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PersonId, TenantId } from '../domain/person';

/** Whose diary a notification is about. */
export interface Watched {
  tenant: TenantId;
  id: PersonId;
}

/** What comes back with each notification about a person's diary, and nobody else can know. */
export interface WatchSecrets {
  /** Names the person, and proves that we did. At most 128 characters for ids of 36, which is what Graph takes. */
  of(person: Watched): string;
  /** Whom it names; nothing when we did not make it. */
  read(secret: string): Watched | undefined;
}

/** @param secret of this installation; at least 32 characters */
export function createWatchSecrets(secret: string): WatchSecrets {
  // Good for one thing only: what else is made of the same secret is something else.
  const key = createHmac('sha256', secret).update('diary-watch').digest();
  const seal = (named: string) => createHmac('sha256', key).update(named).digest('base64url');
  return {
    of({ tenant, id }) {
      const named = `${tenant}.${id}`;
      return `${named}.${seal(named)}`;
    },
    read(text) {
      const [, tenant, id, sealed] = /^([\w-]{1,64})\.([\w-]{1,64})\.([\w-]{43})$/.exec(text) ?? [];
      if (tenant === undefined || id === undefined || sealed === undefined) return undefined;
      const right = timingSafeEqual(Buffer.from(sealed), Buffer.from(seal(`${tenant}.${id}`)));
      return right ? { tenant, id } : undefined;
    },
  };
}
