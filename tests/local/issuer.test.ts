import type { JWK } from 'jose';
import { createIssuer, issuerRoutes } from '../../src/local/issuer';
import { ALEX, MEGAN, TENANT } from '../support/bot-under-test';

const issuer = createIssuer({ tenant: TENANT, audience: 'app', issuer: 'local/{tenant}', clock: Date.now });
const routeOf = async (path: string) => {
  const route = issuerRoutes(await issuer, [MEGAN]).find((one) => one.path === path);
  if (!route) throw new Error(path);
  return route;
};

test('publishes its public key and nothing of the private one', async () => {
  const { body } = await (await routeOf('/local/issuer/keys')).answer({ params: {}, body: undefined });
  const [key] = (JSON.parse(body) as { keys: JWK[] }).keys;
  expect(key).toMatchObject({ kty: 'RSA', alg: 'RS256', kid: 'local' });
  expect(Object.keys(key ?? {})).not.toEqual(expect.arrayContaining(['d']));
});

test('gives a token to the sample people, and to nobody else', async () => {
  const route = await routeOf('/local/issuer/token');
  const answered = await Promise.all(
    [{ id: MEGAN.id }, { id: ALEX.id }, {}, undefined].map((body) => route.answer({ params: {}, body })),
  );
  expect(answered.map(({ status }) => status)).toEqual([200, 404, 404, 404]);
  expect(JSON.parse(answered[0]?.body ?? '')).toEqual({ token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) });
});
