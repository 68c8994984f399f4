import type { z } from 'zod';
import { type Ability, PERMISSIONS, type Tier } from '../domain/consent';
import type { TenantId } from '../domain/person';
import type { Answer, Asked, Send } from './client';
import type { Dropped, DropReason, Owner } from './graph';
import type { As } from './refusal';

/** A token, or why there is none. */
export type Token = { token: string } | Dropped;

export interface TierDeps {
  tier: Tier;
  send: Send;
  /** The app's own, for a tenant. */
  appToken(tenant: TenantId): Promise<Token>;
  /** In a person's name, if they have agreed. Left out where nobody can. */
  tokenOf?: ((person: Owner) => Promise<Token>) | undefined;
}

/** Asks Graph for a person, at the highest tier that allows it. */
export type Ask = <T>(ability: Ability, owner: Owner, asked: Asked, shape: z.ZodType<T>) => Promise<Answer<T>>;

/**
 * As the app first, where this installation may; where the organisation forbids that, in the person's name. Any other refusal
 * would be the same in either name, so it stands.
 */
export function askInTiers({ tier, send, appToken, tokenOf }: TierDeps): Ask {
  const tokens: Partial<Record<As, (owner: Owner) => Promise<Token>>> = {
    application: (owner) => appToken(owner.tenant),
    ...(tokenOf ? { delegated: tokenOf } : {}),
  };
  return async (ability, owner, asked, shape) => {
    let refused: DropReason = 'off';
    for (const as of waysOf(ability, tier)) {
      const held = await tokens[as]?.(owner);
      if (!held) continue;
      const answer = 'token' in held ? await send({ as, ...held }, asked, shape) : { refused: held.dropped };
      if (!('refused' in answer && answer.refused === 'not-allowed')) return answer;
      refused = answer.refused;
    }
    return { refused };
  };
}

/** In whose name it may be asked for, the highest tier first. */
function waysOf(ability: Ability, tier: Tier): As[] {
  return PERMISSIONS.filter((permission) => permission.ability === ability && permission.tier <= tier)
    .sort((one, other) => other.tier - one.tier)
    .map(({ kind }) => kind);
}
