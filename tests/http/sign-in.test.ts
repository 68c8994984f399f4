// Each way in which a token can be wrong, in one list that shows what is missing.
import { days } from '../../src/domain/time';
import { createSignIn } from '../../src/http/sign-in';
import { createIssuer } from '../../src/local/issuer';
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
  ['Outlook has asked for', { azp: 'BC59AB01-8403-45C6-8796-AC3EF710B3E3' }],
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
  ['an application has asked for that is none of Teams’', { azp: 'a1b2c3d4-0000-4000-8000-0000000000ff' }],
  ['nobody has asked for', { azp: undefined }],
  ['only says so as tokens of version 1 do', { azp: undefined, appid: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346' }],
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

test.each([undefined, null, '', 'nonsense', 7, {}, ['x'], 'x'.repeat(20_000)])('%j is no token', async (token) => {
  expect(await world.signIn.verify(token)).toBeUndefined();
});

test('that the keys cannot be fetched is no verdict on a token', async () => {
  const cut = createSignIn({
    ...{ audiences: [AUDIENCE], issuer: 'x', tenants: [TENANT], scope: 'access_as_user', clock: () => NOW },
    jwksUri: 'http://127.0.0.1:1/keys',
  });
  await expect(cut.verify(await world.issuer.token(MEGAN))).rejects.toThrow();
});

test('where other applications show the tab, theirs are the tokens that are good', async () => {
  const GOVERNMENT = 'a1b2c3d4-0000-4000-8000-0000000000fe';
  const signIn = createSignIn({ ...world.config, clients: [GOVERNMENT] });
  expect(await signIn.verify(await world.issuer.token(MEGAN, { azp: GOVERNMENT }))).toBeDefined();
  expect(await signIn.verify(await world.issuer.token(MEGAN))).toBeUndefined();
});

describe('the issuer’s keys', () => {
  let own: TokenWorld;
  let wall: jest.SpyInstance;
  let ahead = 0;
  beforeEach(async () => {
    const real = Date.now;
    ahead = 0;
    // How old the keys are is counted on the wall clock, whatever time the product goes by.
    wall = jest.spyOn(Date, 'now').mockImplementation(() => real() + ahead);
    own = await startTokens(() => NOW);
    expect(await own.signIn.verify(await own.issuer.token(MEGAN))).toBeDefined();
  });
  afterEach(async () => {
    wall.mockRestore();
    await own.stop();
  });

  test('are fetched once for many tokens', async () => {
    for (let count = 0; count < 5; count += 1) await own.signIn.verify(await own.issuer.token(MEGAN));
    expect(own.fetched()).toBe(1);
  });

  test('are fetched anew when a token names one that is not known yet', async () => {
    const next = await own.rotate('next');
    ahead = 31_000;
    expect(await own.signIn.verify(await next.token(MEGAN))).toMatchObject({ by: { id: MEGAN.id } });
    expect(await own.signIn.verify(await own.issuer.token(MEGAN))).toBeUndefined();
  });

  test('are not fetched again and again for tokens that name any key', async () => {
    const strange = await createIssuer({ ...world.config, tenant: TENANT, audience: AUDIENCE, kid: 'strange' });
    ahead = 31_000;
    for (let count = 0; count < 5; count += 1)
      expect(await own.signIn.verify(await strange.token(MEGAN))).toBeUndefined();
    expect(own.fetched()).toBe(2);
  });

  test('stay good for a day while they cannot be fetched, and no longer', async () => {
    own.cut();
    ahead = days(1) - 60_000;
    expect(await own.signIn.verify(await own.issuer.token(MEGAN))).toBeDefined();
    ahead = days(1) + 60_000;
    await expect(own.signIn.verify(await own.issuer.token(MEGAN))).rejects.toThrow();
  });
});
