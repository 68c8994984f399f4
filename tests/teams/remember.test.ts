import { randomUUID } from 'node:crypto';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import type { Storage } from '../../src/storage/open-storage';
import { remember } from '../../src/teams/remember';
import type { Visitor } from '../../src/teams/visitor';
import { startStorage, type TestStorage } from '../support/storage';

let server: TestStorage;
let storage: Storage;
beforeAll(async () => {
  server = await startStorage();
  storage = await server.open();
});
afterAll(() => server.stop());

const NEWS: Visitor['news'] = {
  name: 'Alex Wilber',
  timeZone: 'Europe/Stockholm',
  locale: 'sv-SE',
  reach: { serviceUrl: 'https://teams.example', chat: 'a:alex', user: '29:alex' },
};
const newKey = () => ({ tenant: randomUUID(), id: randomUUID() });

/** What a turn of theirs comes to, and how many requests it took. */
async function turnOf(key: Visitor['key'], news: Partial<Visitor['news']> = {}) {
  const arriving = jest.fn(async () => {});
  const lookUp = jest.fn(async () => ({ email: 'alex@contoso.example' }));
  const deps = { people: storage.people, defaultTimeZone: 'UTC', onArriving: arriving };
  server.wire.seen();
  const visitor = { key, personal: true, leaving: false, news: { ...NEWS, ...news } };
  const { person, arrived } = await remember(deps, visitor, lookUp);
  return { person, arrived, requests: server.wire.seen().length, arriving, lookUp };
}

describe('Whoever speaks to the bot', () => {
  test('is looked up and announced the first time, and never again', async () => {
    const key = newKey();
    const first = await turnOf(key);
    expect(first).toMatchObject({ arrived: true, person: { ...NEWS, email: 'alex@contoso.example' } });
    expect(first.lookUp).toHaveBeenCalledTimes(1);
    expect(first.arriving).toHaveBeenCalledWith(key);
    const second = await turnOf(key);
    expect(second).toMatchObject({ arrived: false, person: first.person });
    expect(second.lookUp).not.toHaveBeenCalled();
  });

  test('and tells nothing new costs one look', async () => {
    const key = newKey();
    await turnOf(key);
    expect(await turnOf(key)).toMatchObject({ requests: 1 });
  });

  test('is known by what is new from then on', async () => {
    const key = newKey();
    await turnOf(key);
    await turnOf(key, { timeZone: 'Asia/Tokyo' });
    expect(await storage.people.find(key)).toMatchObject({ timeZone: 'Asia/Tokyo', name: NEWS.name });
  });

  test('has what their client says kept behind the language of their choice', async () => {
    const key = newKey();
    await turnOf(key);
    await storage.people.remember({ ...key, settings: { ...DEFAULT_SETTINGS, language: 'de' } });
    expect((await turnOf(key, { locale: 'de-DE' })).person.locale).toBe('de-DE');
    await storage.people.remember({ ...key, settings: DEFAULT_SETTINGS });
    expect(await storage.people.find(key)).toMatchObject({ locale: 'de-DE' });
  });
});
