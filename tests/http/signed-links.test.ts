import { SignJWT } from 'jose';
import { days } from '../../src/domain/time';
import { createSignedLinks } from '../../src/http/signed-links';

const NOW = 1_800_000_000_000;
const secret = 'x'.repeat(32);
const ref = { pair: { tenant: 't', manager: 'm', employee: 'e' }, id: 'c' };
const linksAt = (now: number, key = secret) =>
  createSignedLinks({ secret: key, publicUrl: 'https://career.example', clock: () => now });

const tokenOf = async (now = NOW) => /\/calendar\/(.+)\.ics$/.exec(await linksAt(now).calendar(ref))?.[1] ?? '';

test('a link leads back to its conversation', async () => {
  expect(await linksAt(NOW).calendar(ref)).toMatch(/^https:\/\/career\.example\/calendar\/[\w.-]+\.ics$/);
  expect(await linksAt(NOW + days(89)).readCalendar(await tokenOf())).toEqual(ref);
});

test('a link does not last for ever', async () => {
  expect(await linksAt(NOW + days(91)).readCalendar(await tokenOf())).toBeUndefined();
});

test('a link that was changed, or signed by someone else, leads nowhere', async () => {
  const [header, claims, signature] = (await tokenOf()).split('.');
  const other = Buffer.from(JSON.stringify({ t: 't', m: 'm', e: 'x', c: 'c', aud: 'calendar' })).toString('base64url');
  expect(await linksAt(NOW).readCalendar(`${header}.${other}.${signature}`)).toBeUndefined();
  expect(await linksAt(NOW).readCalendar(`${header}.${claims}.`)).toBeUndefined();
  expect(await linksAt(NOW, 'y'.repeat(32)).readCalendar(await tokenOf())).toBeUndefined();
  expect(await linksAt(NOW).readCalendar('')).toBeUndefined();
});

test('a signature of ours that was given for something else leads nowhere', async () => {
  const token = await new SignJWT({ t: 't', m: 'm', e: 'e', c: 'c' })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('something-else')
    .setExpirationTime(new Date(NOW + 1000))
    .sign(new TextEncoder().encode(secret));
  expect(await linksAt(NOW).readCalendar(token)).toBeUndefined();
});
