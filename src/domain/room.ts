import type { ConversationRef } from './conversation';
import type { ConversationKey } from './live';
import type { Role } from './pair';
import { sameCase, type TenantId } from './person';

/** The conversation that a stranger's message names, in the tenant of the token that came with it. */
export function refOf(key: ConversationKey, tenant: TenantId): ConversationRef {
  return { pair: { tenant, manager: sameCase(key.manager), employee: sameCase(key.employee) }, id: key.id };
}

export function keyOf({ pair: { manager, employee }, id }: ConversationRef): ConversationKey {
  return { manager, employee, id };
}

/** Where the panels of one of the two listen. Each role has its own room, since each sees its own view. */
export function roomOf({ pair, id }: ConversationRef, role: Role): string {
  return ['meeting', pair.tenant, pair.manager, pair.employee, id, role].join('|');
}
