import { randomUUID } from 'node:crypto';
import type { Storage } from '../../src/storage/open-storage';
import type { PersonKey } from '../../src/storage/people';
import { startStorage, type TestStorage } from '../support/storage';

const REACH = { serviceUrl: 'https://smba.example/', chat: 'a:1' };

let server: TestStorage;
let storage: Storage;
beforeAll(async () => {
  server = await startStorage();
  storage = await server.open();
});
afterAll(() => server.stop());

describe('the directory of a tenant', () => {
  const names = async (tenant: string, limit = 100) =>
    (await storage.people.installed(tenant, limit)).map(({ name }) => name);

  async function install(tenant: string, ...people: string[]): Promise<PersonKey[]> {
    const keys = people.map((name) => ({ tenant, id: randomUUID(), name }));
    await Promise.all(keys.map((key) => storage.people.remember({ ...key, reach: REACH })));
    return keys.map(({ id }) => ({ tenant, id }));
  }

  test('lists by name, no matter the case or the accents, and no more than asked for', async () => {
    const tenant = randomUUID();
    await install(tenant, 'zoe', 'Ömer', 'anna Berg', 'Annabel', 'Bo', 'Émile');
    expect(await names(tenant)).toEqual(['anna Berg', 'Annabel', 'Bo', 'Émile', 'Ömer', 'zoe']);
    server.wire.seen();
    expect(await names(tenant, 3)).toEqual(['anna Berg', 'Annabel', 'Bo']);
    expect(server.wire.seen().map(({ rows }) => rows)).toEqual([3]);
  });

  test('lists those alone who have installed the app', async () => {
    const tenant = randomUUID();
    const [anna, bo] = await install(tenant, 'Anna', 'Bo');
    await storage.people.remember({ tenant, id: randomUUID(), name: 'Cleo' });
    if (!anna || !bo) throw new Error('both are installed');
    await storage.people.unreach(anna);
    expect(await names(tenant)).toEqual(['Bo']);
    await storage.people.remember({ ...anna, reach: REACH });
    expect(await names(tenant)).toEqual(['Anna', 'Bo']);
    expect(await names(randomUUID())).toEqual([]);
  });

  test('lists somebody once, under their latest name', async () => {
    const tenant = randomUUID();
    const [person] = await install(tenant, 'Anna Berg');
    if (!person) throw new Error('she is installed');
    await storage.people.remember({ ...person, name: 'Åsa Lind' });
    await storage.people.remember({ ...person, name: 'ASA LIND', locale: 'sv-SE' });
    expect(await storage.people.installed(tenant, 5)).toEqual([
      { ...person, name: 'ASA LIND', timeZone: 'UTC', locale: 'sv-SE' },
    ]);
  });

  test('is right in the end when somebody leaves while there is news of them', async () => {
    const tenant = randomUUID();
    const [person] = await install(tenant, 'Anna');
    if (!person) throw new Error('she is installed');
    const news = ['Anna A', 'Anna B', 'Anna C'].map((name) => storage.people.remember({ ...person, name }));
    await Promise.all([...news, storage.people.unreach(person)]);
    expect(await storage.people.find(person)).not.toHaveProperty('reach');
    expect(await names(tenant)).toEqual([]);
  });

  test('waits for a name before it lists anybody, and keeps two of the same name apart', async () => {
    const tenant = randomUUID();
    const [first] = await install(tenant, '', 'Bo', 'Bo');
    expect(await names(tenant)).toEqual(['Bo', 'Bo']);
    if (!first) throw new Error('they are installed');
    await storage.people.remember({ ...first, name: 'Anna' });
    expect(await names(tenant)).toEqual(['Anna', 'Bo', 'Bo']);
  });
});
