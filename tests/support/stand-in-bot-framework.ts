import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const BOT_APP = 'a1b2c3d4-0000-4000-8000-0000000000b0';
/** One of those that the bot trusts. */
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

/** Stands in for the Bot Framework's sign-in: says over HTTP what its keys are, and makes the tokens that come with activities. */
export interface StandInBotFramework {
  /** Where it says what its keys are. */
  metadata: string;
  /** What the header says; `overrides` change or (when undefined) remove claims. */
  bearer(overrides?: JWTPayload): Promise<string>;
  stop(): Promise<void>;
}

const ALGORITHM = 'RS256';

export async function startBotFramework(): Promise<StandInBotFramework> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  const kid = 'stand-in';
  const published = { ...(await exportJWK(publicKey)), kid, use: 'sig', endorsements: ['msteams'] };
  const server = createServer(({ url }, response) => {
    const { port } = server.address() as AddressInfo;
    const metadata = { issuer: 'https://api.botframework.com', jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.end(JSON.stringify(url === '/keys' ? { keys: [published] } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    metadata: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`,
    async bearer(overrides = {}) {
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: 'https://api.botframework.com', aud: BOT_APP, serviceurl: SERVICE_URL };
      const claims = { ...usual, nbf: now, exp: now + 3600, ...overrides };
      return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' }).sign(privateKey)}`;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Headers that open nothing, each for a reason of its own. */
export async function badBearers(from: StandInBotFramework): Promise<Record<string, string>> {
  const good = await from.bearer();
  const stranger = await startBotFramework();
  await stranger.stop();
  const seconds = Math.floor(Date.now() / 1000);
  return {
    'no token': '',
    'no bearer': 'Basic dXNlcjpwYXNz',
    nonsense: 'Bearer not-a-token',
    expired: await from.bearer({ nbf: seconds - 7200, exp: seconds - 3600 }),
    'not valid yet': await from.bearer({ nbf: seconds + 3600, exp: seconds + 7200 }),
    'of another audience': await from.bearer({ aud: 'a1b2c3d4-0000-4000-8000-0000000000ff' }),
    'of another issuer': await from.bearer({ iss: 'https://login.microsoftonline.com/x/v2.0' }),
    'for another service': await from.bearer({ serviceurl: 'https://evil.example/' }),
    'an app’s own': await from.bearer({ ver: '2.0', azp: 'a1b2c3d4-0000-4000-8000-0000000000ff' }),
    'signed by somebody else': await stranger.bearer(),
    unsigned: `Bearer ${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${good.split('.')[1]}.`,
  };
}
