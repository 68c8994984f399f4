import { randomUUID } from 'node:crypto';
import type { Storage } from '../../src/storage/open-storage';
import type { PersonKey, ShownCard, Turn } from '../../src/storage/people';
import { startStorage, type TestStorage } from '../support/storage';

let server: TestStorage;
let storage: Storage;
beforeAll(async () => {
  server = await startStorage();
  storage = await server.open();
});
afterAll(() => server.stop());

const newKey = (): PersonKey => ({ tenant: randomUUID(), id: randomUUID() });
const card = (message: string): ShownCard => ({
  message,
  is: 'morning',
  of: [{ manager: 'megan', employee: 'alex', id: 'a1' }],
});
const look = (key: PersonKey) => storage.people.beforeTelling(key);
const taken = async (key: PersonKey, until: number): Promise<Turn> => {
  const turn = await (await look(key)).takeTurn(until);
  if (!turn) throw new Error('somebody else has the turn');
  return turn;
};
const messages = async (key: PersonKey) => (await storage.people.cards(key)).map(({ message }) => message);

describe('the cards shown to a person', () => {
  test('are none at first', async () => {
    expect(await storage.people.cards(newKey())).toEqual([]);
  });

  test('are kept newest first, the last five of them, each once', async () => {
    const key = newKey();
    for (const message of ['1', '2', '3', '4', '5', '6', '3']) await storage.people.showed(key, card(message));
    expect(await messages(key)).toEqual(['3', '6', '5', '4', '2']);
    expect((await storage.people.cards(key))[0]).toEqual(card('3'));
  });

  test('are all kept when two are shown at once', async () => {
    const key = newKey();
    await Promise.all(['1', '2', '3'].map((message) => storage.people.showed(key, card(message))));
    expect((await messages(key)).sort()).toEqual(['1', '2', '3']);
  });

  test('are each person’s own, and no conversation of theirs', async () => {
    const key = newKey();
    await storage.people.showed(key, card('1'));
    expect(await messages({ ...key, id: randomUUID() })).toEqual([]);
    expect(await storage.people.parts(key, 10)).toEqual([]);
  });

  test('are no reason to wait for a turn, and a turn is no reason to lose them', async () => {
    const key = newKey();
    await storage.people.showed(key, card('1'));
    const turn = await taken(key, 5000);
    await storage.people.showed(key, card('2'));
    await turn.showed(card('3'));
    expect(await look(key)).toMatchObject({ busyUntil: 5000 });
    await storage.people.showed(key, card('4'));
    await turn.end();
    expect(await messages(key)).toEqual(['4', '3', '2', '1']);
  });
});

describe('the turn to tell a person something', () => {
  test('begins with what there is to know of them', async () => {
    const key = newKey();
    expect(await look(key)).toMatchObject({ person: undefined, parts: [], busyUntil: undefined });
    const parts = [1, 2].map((createdAt) => ({
      ref: { pair: { tenant: key.tenant, manager: 'megan', employee: key.id }, id: `talk-${createdAt}` },
      createdAt,
    }));
    for (const part of parts) await storage.people.join(key, part);
    const { person } = await storage.people.remember({ ...key, name: 'Alex', timeZone: 'UTC' });
    await storage.people.changeDiary(key, () => ({ events: [] }));
    await storage.people.wait(key, { kind: 'morning', due: 1, person: key });
    await storage.people.showed(key, card('1'));
    server.wire.seen();
    expect(await look(key)).toMatchObject({ person, parts: parts.reverse(), busyUntil: undefined });
    expect(server.wire.seen()).toHaveLength(1);
  });

  test('is taken by one of many who have looked at the same time', async () => {
    const key = newKey();
    const all = await Promise.all([1, 2, 3].map(() => look(key)));
    const turns = await Promise.all(all.map((one) => one.takeTurn(5000)));
    expect(turns.filter((turn) => turn !== undefined)).toHaveLength(1);
    expect(await look(key)).toMatchObject({ busyUntil: 5000 });
  });

  test('is not taken by whoever has looked before something was shown: they may not know of it', async () => {
    const key = newKey();
    const early = await look(key);
    const turn = await taken(key, 5000);
    await turn.showed(card('1'));
    await turn.end();
    expect(await early.takeTurn(9000)).toBeUndefined();
    expect(await look(key)).toMatchObject({ busyUntil: undefined });
    await storage.people.showed(key, card('2'));
    expect(await early.takeTurn(9000)).toBeUndefined();
  });

  test('is not given back by whoever had it before, and was too slow', async () => {
    const key = newKey();
    const slow = await taken(key, 5000);
    await taken(key, 9000);
    await slow.end();
    expect(await look(key)).toMatchObject({ busyUntil: 9000 });
  });

  test('is asked for, told of one card, and given back in four requests, as long as nothing comes in between', async () => {
    const key = newKey();
    server.wire.seen();
    const turn = await taken(key, 5000);
    await turn.showed(card('1'));
    await turn.end();
    expect(server.wire.seen()).toHaveLength(4);
    expect(await messages(key)).toEqual(['1']);
  });
});
