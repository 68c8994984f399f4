import { randomUUID } from 'node:crypto';
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
const event = (id: string) => ({ id, ref: { pair: { tenant: 't', manager: 'm', employee: 'e' }, id }, until: 7 });
const add = (key: PersonKey, id: string) =>
  storage.people.changeDiary(key, (diary) => ({ ...diary, events: [...diary.events, event(id)] }));

describe('what stands of ours in a person’s diary', () => {
  test('is nothing at first', async () => {
    expect(await storage.people.diary(newKey())).toEqual({ events: [] });
  });

  test('is read as it was written, with the watch over it', async () => {
    const key = newKey();
    const watch = { id: 'w1', until: 9 };
    await storage.people.changeDiary(key, () => ({ watch, events: [event('a')] }));
    expect(await storage.people.diary(key)).toEqual({ watch, events: [event('a')] });
  });

  test('is all kept when two add to it at once', async () => {
    const key = newKey();
    await Promise.all(['a', 'b', 'c'].map((id) => add(key, id)));
    expect((await storage.people.diary(key)).events.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });

  test('is forgotten with the person', async () => {
    const key = newKey();
    await add(key, 'a');
    await storage.people.forget(key);
    expect(await storage.people.diary(key)).toEqual({ events: [] });
  });
});
