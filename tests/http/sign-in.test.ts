import { createSignIn } from '../../src/http/sign-in';
import { MEGAN, TENANT } from '../support/bot-under-test';
import { AUDIENCE, claimsOf, signedWithPublicKey, startTokens, type TokenWorld, unsigned } from '../support/tokens';

const NOW = 1_800_000_000_000;
const seconds = NOW / 1000;
let world: TokenWorld;
beforeAll(async () => {
  world = await startTokens(() => NOW);
});
afterAll(() => world.stop());

test('a token in order says who it is, and until when', async () => {
  expect(await world.signIn.verify(await world.issuer.token(MEGAN))).toEqual({
    by: { tenant: TENANT, id: MEGAN.id, name: MEGAN.name },
    expiresAt: NOW + 3_600_000,
  });
});

test.each([
  ['names the app by its id URI', { aud: `api://career.example/${AUDIENCE}` }],
  ['allows more than we need', { scp: 'User.Read access_as_user' }],
  ['expired a moment ago, on a clock a little ahead of ours', { exp: seconds - 30 }],
  ['holds ids in upper case', { oid: MEGAN.id.toUpperCase() }],
  ['says that it is a person’s', { idtyp: 'user' }],
])('a token that %s is good', async (_, overrides) => {
  const verified = await world.signIn.verify(await world.issuer.token(MEGAN, overrides));
  expect(verified?.by.id).toBe(MEGAN.id);
});

test.each([
  ['has expired', { exp: seconds - 61 }],
  ['never expires', { exp: undefined }],
  ['is not valid yet', { nbf: seconds + 61 }],
  ['is for another app', { aud: 'a1b2c3d4-0000-4000-8000-0000000000ff' }],
  ['is for no app', { aud: undefined }],
  ['has another issuer', { iss: 'https://evil.example/v2.0' }],
  [
    'has the issuer of another tenant',
    { iss: 'https://login.microsoftonline.com/a1b2c3d4-0000-4000-8000-0000000000ff/v2.0' },
  ],
  [
    'is of another tenant, and says so throughout',
    {
      tid: 'a1b2c3d4-0000-4000-8000-0000000000ff',
      iss: 'https://login.microsoftonline.com/a1b2c3d4-0000-4000-8000-0000000000ff/v2.0',
    },
  ],
  ['has no tenant', { tid: undefined }],
  ['names nobody', { oid: undefined }],
  ['names nobody by a GUID', { oid: 'megan' }],
  ['allows nothing', { scp: undefined }],
  ['allows something else', { scp: 'User.Read' }],
  ['allows something that only begins like it', { scp: 'access_as_user_too' }],
  ['is an app’s own', { scp: undefined, roles: ['access_as_user'], idtyp: 'app' }],
  ['is an app’s own and has scopes', { idtyp: 'app' }],
  ['is of version 1', { ver: '1.0' }],
])('a token that %s is refused', async (_, overrides) => {
  expect(await world.signIn.verify(await world.issuer.token(MEGAN, overrides))).toBeUndefined();
});

test('a token without a signature is refused', async () => {
  expect(await world.signIn.verify(await unsigned(world.issuer))).toBeUndefined();
});

test('a token signed with the public key as a secret is refused', async () => {
  expect(await world.signIn.verify(await signedWithPublicKey(world.issuer))).toBeUndefined();
});

test('a token of another issuer’s key is refused', async () => {
  const stranger = await startTokens(() => NOW);
  expect(await world.signIn.verify(await stranger.issuer.token(MEGAN))).toBeUndefined();
  await stranger.stop();
});

test('a token whose claims were changed is refused', async () => {
  const [header, , signature] = (await world.issuer.token(MEGAN)).split('.');
  const changed = { ...claimsOf(await world.issuer.token(MEGAN)), oid: 'a1b2c3d4-0000-4000-8000-0000000000ff' };
  const claims = Buffer.from(JSON.stringify(changed)).toString('base64url');
  expect(await world.signIn.verify(`${header}.${claims}.${signature}`)).toBeUndefined();
});

test.each([undefined, null, '', 'nonsense', 7, {}, ['x']])('%j is no token', async (token) => {
  expect(await world.signIn.verify(token)).toBeUndefined();
});

test('that the keys cannot be fetched is no verdict on a token', async () => {
  const cut = createSignIn({
    ...{ audiences: [AUDIENCE], issuer: 'x', tenants: [TENANT], scope: 'access_as_user', clock: () => NOW },
    jwksUri: 'http://127.0.0.1:1/keys',
  });
  await expect(cut.verify(await world.issuer.token(MEGAN))).rejects.toThrow();
});
