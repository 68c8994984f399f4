import { PERMISSIONS, type Permission } from '../../domain/consent';
import type { Finding } from '../../domain/finding';
import { registrationOf, type Subject } from './subject';
import { type Granted, ownToken } from './token';

/**
 * Every permission that may be asked for: whether this installation uses it, and, for those of an administrator, whether one has agreed
 * in each tenant: then Entra names it in the app's own token. 1 request a tenant, and none below tier 2.
 */
export async function lookAtGraph(subject: Subject): Promise<Finding[]> {
  const { graph, tenants = [] } = subject;
  const bot = registrationOf(subject);
  const asked = graph?.tier === 2 && bot ? tenants : [];
  const tokens = await Promise.all(
    asked.map(async (tenant) => ({
      tenant,
      granted: await ownToken(
        { login: graph?.authority ?? '' },
        bot as NonNullable<typeof bot>,
        tenant,
        `${graph?.url}/.default`,
      ),
    })),
  );
  return PERMISSIONS.map((permission) => {
    const about = { check: 'graph', ability: permission.ability } as const;
    const values = { permission: permission.name, tier: permission.tier, app: bot?.appId ?? '' };
    if (permission.tier > (graph?.tier ?? 0)) return { ...about, state: 'off', says: 'above', values };
    if (permission.kind === 'delegated') return { ...about, state: 'fine', says: 'own', values };
    if (tokens.length === 0) return { ...about, state: 'off', says: 'unset', values };
    const trouble = tokens.flatMap(({ tenant, granted }) => troubleWith(permission, tenant, granted))[0];
    if (!trouble) return { ...about, state: 'fine', says: 'granted', values };
    return {
      ...about,
      state: trouble.says === 'unknown' ? 'off' : 'mend',
      says: trouble.says,
      values: { ...values, ...trouble.values },
    };
  });
}

function troubleWith({ name }: Permission, tenant: string, granted: Granted): Pick<Finding, 'says' | 'values'>[] {
  if ('unreachable' in granted) return [{ says: 'unknown' }];
  if ('refused' in granted) return [{ says: 'no-token', values: { tenant, code: granted.refused } }];
  return granted.claims.roles.includes(name) ? [] : [{ says: 'not-granted', values: { tenant } }];
}
