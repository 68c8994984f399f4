import { z } from 'zod';
import type { Presence } from './graph';
import { droppedBy } from './refusal';
import type { Ask } from './tiers';

/** What people show of themselves in Teams. */
export function createPresence(ask: Ask): Presence {
  return {
    async doNotDisturb(person, until, now) {
      const body = {
        availability: 'DoNotDisturb',
        activity: 'DoNotDisturb',
        expirationDuration: `PT${Math.max(1, Math.ceil((until - now) / 60_000))}M`,
      };
      const path = `/users/${encodeURIComponent(person.id)}/presence/setUserPreferredPresence`;
      const answer = await ask('presence', person, { method: 'POST', path, body }, z.unknown());
      return 'answered' in answer ? 'set' : droppedBy(answer.refused, 'not-allowed');
    },
  };
}
