import { z } from 'zod';
import type { Finding } from '../../domain/finding';
import { ask } from './ask';
import type { Subject } from './subject';

const metadataShape = z.object({ issuer: z.string(), jwks_uri: z.string() });
const keysShape = z.object({ keys: z.array(z.object({ kid: z.string() }).loose()).min(1) });

type Trouble = Omit<Finding, 'check' | 'state'>;

/** Whether each tenant is one, signs as we expect, and publishes its keys. 2 requests a tenant, and 1 for the keys that are used. */
export async function lookAtSignIn({ signIn, tenants }: Subject): Promise<Finding | Finding[]> {
  if (!signIn || !tenants) return { check: 'sign-in', state: 'off', says: 'unset' };
  const troubles = await Promise.all([
    troubleWithKeys(signIn.jwksUri),
    ...tenants.map((tenant) => troubleWithTenant(tenant, signIn.issuer.replace('{tenant}', tenant))),
  ]);
  const found = troubles.flat();
  if (found.length === 0) return { check: 'sign-in', state: 'fine', says: 'fine', values: { count: tenants.length } };
  return distinct(found).map((trouble) => ({ check: 'sign-in', state: 'mend', ...trouble }));
}

async function troubleWithTenant(tenant: string, issuer: string): Promise<Trouble[]> {
  const answer = await ask(`${issuer}/.well-known/openid-configuration`);
  if ('unreachable' in answer) return [unreachable(issuer, answer.code)];
  const metadata = metadataShape.safeParse(answer.body).data;
  if (!metadata)
    return [{ says: answer.status === 400 ? 'tenant-unknown' : 'silent', values: { tenant, status: answer.status } }];
  if (metadata.issuer !== issuer) return [{ says: 'issuer-odd', values: { tenant } }];
  return troubleWithKeys(metadata.jwks_uri);
}

async function troubleWithKeys(url: string): Promise<Trouble[]> {
  const answer = await ask(url);
  if ('unreachable' in answer) return [unreachable(url, answer.code)];
  return keysShape.safeParse(answer.body).success
    ? []
    : [{ says: 'keys-missing', values: { host: new URL(url).host } }];
}

function unreachable(url: string, code: string): Trouble {
  return { says: 'unreachable', values: { host: new URL(url).host, code } };
}

/** That a host does not answer is one trouble, however often it was asked. */
function distinct(troubles: readonly Trouble[]): Trouble[] {
  return [...new Map(troubles.map((trouble) => [JSON.stringify(trouble), trouble])).values()];
}
