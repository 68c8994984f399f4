import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { type Clock, days, type Instant } from '../domain/time';
import type { SignedIn } from './live';
import { TEAMS_CLIENTS } from './teams-clients';

export interface SignInConfig {
  /** The names by which tokens may mean this app. */
  audiences: readonly string[];
  /** Who issues the tokens; `{tenant}` stands for the tenant's id. */
  issuer: string;
  /** Where the issuer publishes its public keys. */
  jwksUri: string;
  /** Whose people may sign in. */
  tenants: readonly string[];
  /** What the token must allow, for example `access_as_user`. */
  scope: string;
  /** Which applications may ask for a token on a person's behalf; those of Teams, Outlook and Microsoft 365, if not given. */
  clients?: readonly string[];
  clock: Clock;
}

/** Someone whose token has been verified, until it expires. */
export interface Verified {
  by: SignedIn;
  expiresAt: Instant;
}

export interface SignIn {
  /** Nothing for any token that is not in every respect in order; why not is nobody's business. */
  verify(token: unknown): Promise<Verified | undefined>;
}

/** Clocks of two servers differ a little. */
const TOLERANCE_SECONDS = 60;
/** Far longer than any token of Entra: what is longer is not even looked at. */
const LONGEST_TOKEN = 16 * 1024;

/**
 * The keys are kept for a day, as Microsoft advises. A token signed with one that is not among them has them fetched anew, but
 * no more often than twice a minute, whoever keeps sending such tokens.
 */
const KEYS = { timeoutDuration: 5_000, cooldownDuration: 30_000, cacheMaxAge: days(1) };

const guid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  .transform((id) => id.toLowerCase());

/** What a v2 access token says that was issued to a person, through an app, for this one. */
const claims = z.object({
  ver: z.literal('2.0'),
  iss: z.string(),
  tid: guid,
  oid: guid,
  scp: z.string().transform((scopes) => scopes.split(' ')),
  exp: z.number(),
  /** The application that has asked for it. */
  azp: guid,
  name: z.string().catch(''),
  // An app that signs in for itself has no scopes but roles; newer tokens say so in a word.
  idtyp: z.literal('user').optional(),
});

/** Verifies Entra's access tokens. The same way in production and at the local desk: only issuer and keys differ. */
export function createSignIn(config: SignInConfig): SignIn {
  const keys = createRemoteJWKSet(new URL(config.jwksUri), KEYS);
  return {
    async verify(token) {
      if (typeof token !== 'string' || token.length > LONGEST_TOKEN) return undefined;
      const payload = await signedPayload(token, keys, config);
      return payload && inOrder(payload, config);
    },
  };
}

async function signedPayload(
  token: string,
  keys: JWTVerifyGetKey,
  { audiences, clock }: SignInConfig,
): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      audience: [...audiences],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: new Date(clock()),
      requiredClaims: ['exp', 'nbf'],
    });
    return payload;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** What jose says of a bad token; that the keys cannot be fetched is another matter, and no fault of the token. */
function isRefusal(error: unknown): boolean {
  const { code } = error as { code?: string };
  return /^ERR_(JWT|JWS|JOSE_ALG|JOSE_NOT_SUPPORTED|JWKS_NO_MATCHING|JWKS_MULTIPLE)/.test(code ?? '');
}

function inOrder(payload: JWTPayload, config: SignInConfig): Verified | undefined {
  const { issuer, tenants, scope, clients = TEAMS_CLIENTS } = config;
  const { data } = claims.safeParse(payload);
  if (!data?.scp.includes(scope) || !tenants.includes(data.tid) || !clients.includes(data.azp)) return undefined;
  // One key set serves every tenant: only together do issuer and tenant say whose token this is.
  if (data.iss !== issuer.replace('{tenant}', data.tid)) return undefined;
  return { by: { tenant: data.tid, id: data.oid, name: data.name }, expiresAt: data.exp * 1000 };
}
