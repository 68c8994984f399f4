import { once } from 'node:events';
import type { TokenCredential } from '@azure/identity';
import type { TenantId } from '../domain/person';
import type { TierDeps, Token } from './tiers';

/** The app registration, and how it shows who it is. */
export interface AppSecret {
  appId: string;
  password: string;
  /** Where Entra is; that of the public cloud, if not given. */
  authority?: string;
}

/** Who the app is in a tenant. */
export type Credentials = (tenant: TenantId) => Pick<TokenCredential, 'getToken'>;

/** Entra says by a number why it gives no token: then somebody has to do something. These it says when it stumbles itself. */
const REFUSAL = /AADSTS(?!90033|50196|90006|90024|90055)\d+/;

/**
 * The app's own tokens for Graph, one credential for each tenant; the library keeps a token until it ends.
 * @param url where Graph is, for which the token is meant
 * @param patience milliseconds
 */
export function appTokens(credentials: Credentials, url: string, patience: number): TierDeps['appToken'] {
  const scope = `${url}/.default`;
  return async (tenant): Promise<Token> => {
    try {
      // Raced, since the library goes on trying whatever it is told.
      const late = once(AbortSignal.timeout(patience), 'abort').then(() => null);
      const given = await Promise.race([credentials(tenant).getToken(scope), late]);
      return given ? { token: given.token } : { dropped: 'busy' };
    } catch (error) {
      return { dropped: REFUSAL.test(String(error)) ? 'not-allowed' : 'busy' };
    }
  };
}

/** The app by its secret, in each tenant whose administrator has let it in. */
export async function bySecret({ appId, password, authority }: AppSecret): Promise<Credentials> {
  // Loaded where it is used: it knows many ways to sign in, and takes its time.
  const { ClientSecretCredential } = await import('@azure/identity');
  const known = new Map<TenantId, TokenCredential>();
  return (tenant) => {
    const credential =
      known.get(tenant) ??
      new ClientSecretCredential(tenant, appId, password, authority === undefined ? {} : { authorityHost: authority });
    known.set(tenant, credential);
    return credential;
  };
}
