import type { PersonId, TenantId } from './person';

/** The part that a person has in one conversation. The same person may be a manager here and an employee there. */
export type Role = 'manager' | 'employee';

export const ROLES: readonly Role[] = ['manager', 'employee'];

/** The two people of a conversation. What they say to each other is readable by nobody else. */
export interface Pair {
  tenant: TenantId;
  manager: PersonId;
  employee: PersonId;
}

/** The part that a person has in this pair, or nothing: a stranger must learn nothing more than that. */
export function roleIn(pair: Pair, person: { tenant: TenantId; id: PersonId }): Role | undefined {
  if (person.tenant !== pair.tenant) return undefined;
  if (person.id === pair.manager) return 'manager';
  if (person.id === pair.employee) return 'employee';
  return undefined;
}

export function otherRole(role: Role): Role {
  return role === 'manager' ? 'employee' : 'manager';
}

export function personIn(pair: Pair, role: Role): PersonId {
  return pair[role];
}
