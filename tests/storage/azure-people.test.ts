// One file: all of it is kept in the same two tables, by the same few rules.
import { randomUUID } from 'node:crypto';
import type { PairWakeUp } from '../../src/domain/wake-up';
import type { Storage } from '../../src/storage/open-storage';
import type { Part, PersonKey } from '../../src/storage/people';
import { startStorage, type TestStorage } from '../support/storage';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const REACH = { serviceUrl: 'https://smba.example/', chat: 'a:1' };

let server: TestStorage;
let storage: Storage;
beforeAll(async () => {
  server = await startStorage();
  storage = await server.open();
});
afterAll(() => server.stop());

const newKey = (): PersonKey => ({ tenant: randomUUID(), id: randomUUID() });
const anna = (key: PersonKey) => ({ ...key, name: 'Anna Berg', timeZone: 'Europe/Stockholm', locale: 'sv-SE' });

describe('a person', () => {
  test('nobody has told of is nobody', async () => {
    expect(await storage.people.find(newKey())).toBeUndefined();
  });

  test('is remembered with what was told, and what was not told stays as it was', async () => {
    const key = newKey();
    await storage.people.remember({ ...anna(key), email: 'anna@example.com' });
    await storage.people.remember({ ...key, timeZone: 'Europe/Oslo', name: undefined });
    const oslo = { ...anna(key), email: 'anna@example.com', timeZone: 'Europe/Oslo' };
    expect(await storage.people.find(key)).toEqual(oslo);
  });

  test('whose client tells little is shown times in UTC until it tells more', async () => {
    const key = newKey();
    await storage.people.remember(key);
    expect(await storage.people.find(key)).toEqual({ ...key, name: '', timeZone: 'UTC', locale: 'en' });
  });

  test('arrives once, when their chat is first known', async () => {
    const key = newKey();
    expect((await storage.people.remember(anna(key))).arrived).toBe(false);
    expect(await storage.people.remember({ ...key, reach: REACH })).toEqual({
      person: { ...anna(key), reach: REACH },
      arrived: true,
    });
    expect((await storage.people.remember({ ...key, reach: { ...REACH, chat: 'a:2' } })).arrived).toBe(false);
  });

  test('who left and comes back arrives again', async () => {
    const key = newKey();
    await storage.people.remember({ ...anna(key), reach: REACH });
    await storage.people.unreach(key);
    expect(await storage.people.find(key)).toEqual(anna(key));
    expect((await storage.people.remember({ ...key, reach: REACH })).arrived).toBe(true);
  });

  test('of whom there is no news costs one round trip, and no write', async () => {
    const key = newKey();
    await storage.people.remember({ ...anna(key), reach: REACH });
    server.wire.seen();
    await storage.people.remember({ ...anna(key), reach: REACH });
    expect(server.wire.seen().map(({ method }) => method)).toEqual(['GET']);
  });

  test('two instances tell of at once keeps the news of both', async () => {
    const key = newKey();
    const other = await server.open();
    await Promise.all([
      storage.people.remember({ ...key, name: 'Anna Berg' }),
      other.people.remember({ ...key, email: 'anna@example.com' }),
      storage.people.remember({ ...key, reach: REACH }),
      other.people.remember({ ...key, locale: 'sv-SE' }),
    ]);
    const known = { name: 'Anna Berg', email: 'anna@example.com', reach: REACH, locale: 'sv-SE' };
    expect(await storage.people.find(key)).toMatchObject(known);
    expect(await storage.people.installed(key.tenant, 5)).toMatchObject([{ name: 'Anna Berg' }]);
  });

  test('of another tenant with the same id is another person', async () => {
    const key = newKey();
    await storage.people.remember({ ...anna(key), reach: REACH });
    expect(await storage.people.find({ ...key, tenant: randomUUID() })).toBeUndefined();
  });

  test('who was never there can leave', async () => {
    const key = newKey();
    await storage.people.unreach(key);
    expect(await storage.people.find(key)).toBeUndefined();
  });
});

describe('the conversations of a person', () => {
  const partOf = ({ tenant, id }: PersonKey, createdAt: number): Part => ({
    ref: { pair: { tenant, manager: randomUUID(), employee: id }, id: randomUUID() },
    createdAt,
  });

  test('come the newest first, no more than asked for, in one round trip', async () => {
    const key = newKey();
    const parts = [5, 1, 4, 2, 3].map((day) => partOf(key, NOW + day));
    for (const part of parts) await storage.people.join(key, part);
    server.wire.seen();
    const newest = await storage.people.parts(key, 3);
    expect(server.wire.seen().map(({ rows }) => rows)).toEqual([3]);
    expect(newest).toEqual([...parts].sort((a, b) => b.createdAt - a.createdAt).slice(0, 3));
  });

  test('joined twice are there once, and nobody else has them', async () => {
    const key = newKey();
    const part = partOf(key, NOW);
    await storage.people.join(key, part);
    await storage.people.join(key, part);
    expect(await storage.people.parts(key, 10)).toEqual([part]);
    expect(await storage.people.parts({ ...key, tenant: randomUUID() }, 10)).toEqual([]);
  });
});

describe('what waits for a person', () => {
  const wakeUpFor = ({ tenant, id }: PersonKey, more: Partial<PairWakeUp> = {}): PairWakeUp => ({
    kind: 'invitation',
    due: NOW,
    pair: { tenant, manager: randomUUID(), employee: id },
    subject: randomUUID(),
    reader: 'employee',
    ...more,
  });

  test('is kept until it is taken, apart from everything else of theirs', async () => {
    const key = newKey();
    const [one, other] = [wakeUpFor(key), wakeUpFor(key, { kind: 'plea' })];
    await storage.people.remember(anna(key));
    await storage.people.wait(key, one);
    await storage.people.wait(key, other);
    expect(new Set(await storage.people.waiting(key))).toEqual(new Set([one, other]));
    await storage.people.stopWaiting(key, one);
    await storage.people.stopWaiting(key, one);
    expect(await storage.people.waiting(key)).toEqual([other]);
  });

  test('may be about the person rather than a pair', async () => {
    const key = newKey();
    const morning = { kind: 'morning' as const, due: NOW, person: key };
    await storage.people.wait(key, morning);
    expect(await storage.people.waiting(key)).toEqual([morning]);
    await storage.people.stopWaiting(key, { ...morning, due: NOW + 1 });
    expect(await storage.people.waiting(key)).toEqual([]);
  });

  test('is one thing, however often and for whatever moment it is put aside', async () => {
    const key = newKey();
    const wakeUp = wakeUpFor(key);
    await storage.people.wait(key, wakeUp);
    await storage.people.wait(key, { ...wakeUp, due: NOW + 1 });
    expect(await storage.people.waiting(key)).toEqual([wakeUp]);
    await storage.people.stopWaiting(key, { ...wakeUp, due: NOW + 1 });
    expect(await storage.people.waiting(key)).toEqual([]);
  });
});

describe('what is to be forgotten', () => {
  const pair = { tenant: 't', manager: 'm', employee: 'e' };

  test('of a person is all of it, and of nobody else', async () => {
    const [key, other] = [newKey(), { ...newKey(), tenant: 'shared' }];
    for (const each of [key, other]) {
      await storage.people.remember({ ...anna(each), reach: REACH });
      await storage.people.join(each, { ref: { pair, id: 'c' }, createdAt: NOW });
      await storage.people.showed(each, { message: 'm', is: 'list', of: [] });
    }
    await storage.people.forget(key);
    await storage.people.forget(key);
    expect(await storage.people.find(key)).toBeUndefined();
    expect(await storage.people.parts(key, 10)).toEqual([]);
    expect(await storage.people.cards(key)).toEqual([]);
    expect(await storage.people.installed(key.tenant, 10)).toEqual([]);
    expect(await storage.people.parts(other, 10)).toHaveLength(1);
    expect(await storage.people.installed('shared', 10)).toHaveLength(1);
  });

  test('may be the pointer to a single conversation', async () => {
    const key = newKey();
    for (const id of ['one', 'two']) await storage.people.join(key, { ref: { pair, id }, createdAt: NOW });
    await storage.people.leave(key, 'one');
    await storage.people.leave(key, 'never there');
    expect((await storage.people.parts(key, 10)).map(({ ref }) => ref.id)).toEqual(['two']);
  });
});
