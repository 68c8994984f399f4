import { randomUUID } from 'node:crypto';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import type { Storage } from '../../src/storage/open-storage';
import type { PersonKey } from '../../src/storage/people';
import { startStorage, type TestStorage } from '../support/storage';

let server: TestStorage;
let storage: Storage;
beforeAll(async () => {
  server = await startStorage();
  storage = await server.open();
});
afterAll(() => server.stop());

const newKey = (): PersonKey => ({ tenant: randomUUID(), id: randomUUID() });
const anna = (key: PersonKey) => ({ ...key, name: 'Anna Berg', timeZone: 'Europe/Stockholm', locale: 'sv-SE' });

describe('a person with settings', () => {
  test('hears the language they chose, whatever their client says', async () => {
    const key = newKey();
    const settings = { ...DEFAULT_SETTINGS, language: 'de' };
    await storage.people.remember({ ...anna(key), settings });
    expect(await storage.people.find(key)).toEqual({ ...anna(key), locale: 'de', settings });
    expect((await storage.people.remember({ ...key, locale: 'fr' })).person.locale).toBe('de');
    await storage.people.remember({ ...key, settings: DEFAULT_SETTINGS });
    expect((await storage.people.find(key))?.locale).toBe('fr');
  });

  test('who moves to another clock or settings is noticed before that is kept', async () => {
    const key = newKey();
    const zones: (string | undefined)[] = [];
    const onMove = async () => void zones.push((await storage.people.find(key))?.timeZone);
    await storage.people.remember(anna(key), onMove);
    await storage.people.remember({ ...key, name: 'Anna B' }, onMove);
    expect(zones).toEqual([]);
    await storage.people.remember({ ...key, timeZone: 'Asia/Tokyo' }, onMove);
    await storage.people.remember({ ...key, settings: { ...DEFAULT_SETTINGS, paused: {} } }, onMove);
    expect(zones).toEqual(['Europe/Stockholm', 'Asia/Tokyo']);
  });
});
