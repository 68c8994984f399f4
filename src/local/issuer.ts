import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { z } from 'zod';
import type { Clock } from '../domain/time';
import type { Route, RouteAnswer } from '../http/route';

/** Someone who may sign in locally. */
export interface LocalPerson {
  id: string;
  name: string;
}

export interface IssuerConfig {
  tenant: string;
  audience: string;
  /** With `{tenant}`, as the verifying side has it. */
  issuer: string;
  clock: Clock;
  /** By which its key is known. */
  kid?: string;
}

export interface Issuer {
  /** The public keys, as an issuer publishes them. */
  jwks(): { keys: object[] };
  /** A token as Entra issues it for a person; `overrides` change or (when undefined) remove claims. */
  token(person: LocalPerson, overrides?: JWTPayload): Promise<string>;
}

const LIFE_SECONDS = 3600;
const ALGORITHM = 'RS256';
/** Teams in the browser, as which the local room passes. */
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** Stands in for Entra on one machine, with a key that is as real as Entra's and lives as long as the process. */
export async function createIssuer(config: IssuerConfig): Promise<Issuer> {
  const { tenant, audience, issuer, clock, kid = 'local' } = config;
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  const published = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: ALGORITHM };
  return {
    jwks: () => ({ keys: [published] }),
    token({ id, name }, overrides = {}) {
      const now = Math.floor(clock() / 1000);
      const claims = {
        ver: '2.0',
        iss: issuer.replace('{tenant}', tenant),
        aud: audience,
        tid: tenant,
        oid: id,
        name,
        scp: 'access_as_user',
        azp: TEAMS_WEB,
        iat: now,
        nbf: now,
        exp: now + LIFE_SECONDS,
        ...overrides,
      };
      return new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' }).sign(privateKey);
    },
  };
}

const request = z.object({ id: z.string() });

/** What the local desk needs of a sign-in service: its keys, and a token for one of the sample people. */
export function issuerRoutes(issuer: Issuer, people: readonly LocalPerson[]): Route[] {
  return [
    { method: 'get', path: '/local/issuer/keys', answer: async () => json(200, issuer.jwks()) },
    {
      method: 'post',
      path: '/local/issuer/token',
      async answer({ body }) {
        const { data } = request.safeParse(body);
        const person = people.find(({ id }) => id === data?.id);
        return person ? json(200, { token: await issuer.token(person) }) : json(404, { error: 'not found' });
      },
    },
  ];
}

function json(status: number, body: object): RouteAnswer {
  return { status, type: 'application/json', body: JSON.stringify(body) };
}
