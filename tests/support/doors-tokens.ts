import { createIssuer } from '../../src/local/issuer';
import { OTHER_TENANT } from './doors-world';
import type { StandInEntra } from './stand-in-entra';
import type { Teammate } from './teams-activities';
import { unsigned } from './tokens';

/** Tokens that name the person and open nothing, each for a reason of its own. */
export async function badTokens(
  { issuer }: StandInEntra,
  person: Teammate,
): Promise<Record<string, string | undefined>> {
  const seconds = Math.floor(Date.now() / 1000);
  const other = await createIssuer({ tenant: 'x', audience: 'x', issuer: 'x', clock: Date.now });
  const good = JSON.parse(Buffer.from((await issuer.token(person)).split('.')[1] ?? '', 'base64url').toString());
  return {
    'no token': undefined,
    nonsense: 'nonsense',
    'of another tenant': await issuer.token(person, { tid: OTHER_TENANT }),
    'of another tenant throughout': await issuer.token(person, {
      tid: OTHER_TENANT,
      iss: `https://issuer.example/${OTHER_TENANT}`,
    }),
    expired: await issuer.token(person, { nbf: seconds - 7200, exp: seconds - 3600 }),
    'of another audience': await issuer.token(person, { aud: 'api://elsewhere.example/app' }),
    'of another issuer': await issuer.token(person, { iss: 'https://evil.example' }),
    unsigned: await unsigned(issuer),
    'signed by somebody else': await other.token(person, good),
    'an app’s own': await issuer.token(person, { scp: undefined, roles: ['access_as_user'], idtyp: 'app' }),
    'asked for by an app that is none of Teams’': await issuer.token(person, { azp: OTHER_TENANT }),
  };
}
