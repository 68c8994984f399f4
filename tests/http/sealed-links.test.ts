import { createHash } from 'node:crypto';
import { EncryptJWT } from 'jose';
import { days } from '../../src/domain/time';
import { createSealedLinks } from '../../src/http/sealed-links';

const NOW = 1_800_000_000_000;
const secret = 'x'.repeat(32);
const ref = { pair: { tenant: 't', manager: 'm', employee: 'e' }, id: 'c' };
const linksAt = (now: number, key = secret) =>
  createSealedLinks({ secret: key, publicUrl: 'https://career.example', clock: () => now });

const tokenOf = async (now = NOW) => /\/calendar\/(.+)\.ics$/.exec(await linksAt(now).calendar(ref))?.[1] ?? '';

test('a link leads back to its conversation', async () => {
  expect(await linksAt(NOW).calendar(ref)).toMatch(/^https:\/\/career\.example\/calendar\/[\w.-]+\.ics$/);
  expect(await linksAt(NOW + days(89)).readCalendar(await tokenOf())).toEqual(ref);
});

test('a link does not last for ever', async () => {
  expect(await linksAt(NOW + days(91)).readCalendar(await tokenOf())).toBeUndefined();
});

test('a link says nothing of whose it is', async () => {
  const readable = Buffer.from((await tokenOf()).replaceAll('.', ''), 'base64url').toString('latin1');
  expect(readable).not.toContain('"m"');
});

test('a link that was changed, or made by someone else, leads nowhere', async () => {
  const token = await tokenOf();
  const changed = token.slice(0, -1) + (token.endsWith('A') ? 'Q' : 'A');
  expect(await linksAt(NOW).readCalendar(changed)).toBeUndefined();
  expect(await linksAt(NOW, 'y'.repeat(32)).readCalendar(token)).toBeUndefined();
  expect(await linksAt(NOW).readCalendar('')).toBeUndefined();
});

test('a token of ours that was made for something else leads nowhere', async () => {
  const token = await new EncryptJWT({ t: 't', m: 'm', e: 'e', c: 'c' })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience('something-else')
    .setExpirationTime(new Date(NOW + 1000))
    .encrypt(createHash('sha256').update(secret).digest());
  expect(await linksAt(NOW).readCalendar(token)).toBeUndefined();
});
