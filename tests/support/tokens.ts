import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportSPKI, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { createSignIn, type SignIn, type SignInConfig } from '../../src/http/sign-in';
import { createIssuer, type Issuer } from '../../src/local/issuer';
import { MEGAN, TENANT } from './bot-under-test';

export const AUDIENCE = 'a1b2c3d4-0000-4000-8000-0000000000b0';
const ISSUER = 'https://login.microsoftonline.com/{tenant}/v2.0';

export interface TokenWorld {
  issuer: Issuer;
  signIn: SignIn;
  /** How it verifies. */
  config: SignInConfig;
  /** How often the keys have been fetched. */
  fetched(): number;
  /** From now on another key is published, and the old one no longer; resolves to who signs with it. */
  rotate(kid: string): Promise<Issuer>;
  /** From now on the keys cannot be had. */
  cut(): void;
  stop(): Promise<void>;
}

/** An issuer that publishes its keys over HTTP, and the side that verifies with them. */
export async function startTokens(clock = Date.now): Promise<TokenWorld> {
  const asked = { tenant: TENANT, audience: AUDIENCE, issuer: ISSUER, clock };
  const issuer = await createIssuer(asked);
  let published = issuer;
  let fetched = 0;
  let status = 200;
  const server = createServer((_, response) => {
    fetched += 1;
    response.statusCode = status;
    response.end(JSON.stringify(published.jwks()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const config: SignInConfig = {
    audiences: [AUDIENCE, `api://career.example/${AUDIENCE}`],
    issuer: ISSUER,
    jwksUri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    tenants: [TENANT],
    scope: 'access_as_user',
    clock,
  };
  const rotate = async (kid: string) => {
    published = await createIssuer({ ...asked, kid });
    return published;
  };
  const cut = () => {
    status = 503;
  };
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { issuer, config, signIn: createSignIn(config), fetched: () => fetched, rotate, cut, stop };
}

/** The claims of a token, unverified. */
export function claimsOf(token: string): JWTPayload {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

/** A good token with its signature taken off, and `none` in its header. */
export async function unsigned(issuer: Issuer): Promise<string> {
  const [, claims] = (await issuer.token(MEGAN)).split('.');
  return `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${claims}.`;
}

/** A good token's claims, signed with the issuer's public key as if it were a shared secret. */
export async function signedWithPublicKey(issuer: Issuer): Promise<string> {
  const [published] = issuer.jwks().keys as JWK[];
  const publicKey = await importJWK(published ?? {}, 'RS256', { extractable: true });
  const secret = new TextEncoder().encode(await exportSPKI(publicKey as CryptoKey));
  return new SignJWT(claimsOf(await issuer.token(MEGAN)))
    .setProtectedHeader({ alg: 'HS256', kid: 'local' })
    .sign(secret);
}
