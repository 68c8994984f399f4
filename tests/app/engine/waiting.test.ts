import { arrivalOf, keepUntilTheyAreBack, onArrival } from '../../../src/app/engine/waiting';
import type { PairWakeUp } from '../../../src/domain/wake-up';
import type { Storage } from '../../../src/storage/open-storage';
import { startStorage, type TestStorage } from '../../support/storage';

const NOW = Date.UTC(2026, 2, 2, 9);
const alex = { tenant: 'contoso', id: 'alex' };
const THERE = { ...alex, name: 'Alex', timeZone: 'UTC', locale: 'en', reach: { serviceUrl: 'x', chat: 'chat' } };
const alarm: PairWakeUp = {
  kind: 'recap',
  due: NOW - 1,
  pair: { tenant: 'contoso', manager: 'megan', employee: 'alex' },
  subject: 'talk',
  reader: 'employee',
};

let server: TestStorage;
let storage: Storage;
let tests = 0;
beforeAll(async () => {
  server = await startStorage();
});
afterAll(() => server.stop());
beforeEach(async () => {
  tests += 1;
  storage = await server.open(`waiting${tests}`);
});

const arrive = (deps = storage) => onArrival(deps).ring(arrivalOf(alex, NOW), NOW);
const due = async () => (await storage.wakeUps.claimDue(NOW, 1, 10)).map(({ wakeUp }) => wakeUp);

describe('somebody who comes back', () => {
  it('gets what waited for them', async () => {
    await keepUntilTheyAreBack(storage, alarm, NOW);
    await storage.people.remember(THERE);
    expect(await arrive()).toEqual({ is: 'done' });
    expect(await due()).toEqual([alarm]);
    expect(await storage.people.waiting(alex)).toEqual([]);
  });

  it('is asked for again, if that they are there is not stored yet', async () => {
    await keepUntilTheyAreBack(storage, alarm, NOW);
    expect(await arrive()).toEqual({ is: 'missing' });
    expect(await storage.people.waiting(alex)).toEqual([alarm]);
  });

  it('gets it once, though the process ended between putting back and forgetting', async () => {
    await keepUntilTheyAreBack(storage, alarm, NOW);
    await storage.people.remember(THERE);
    const stopWaiting = () => Promise.reject(new Error('the process has ended'));
    await expect(arrive({ ...storage, people: { ...storage.people, stopWaiting } })).rejects.toThrow('has ended');
    await arrive();
    expect(await due()).toEqual([alarm]);
    expect(await storage.people.waiting(alex)).toEqual([]);
  });

  it('who came just before it was put aside does not wait for it', async () => {
    await storage.people.remember(THERE);
    await keepUntilTheyAreBack(storage, alarm, NOW);
    expect(await due()).toEqual([{ ...alarm, due: NOW }]);
    expect(await storage.people.waiting(alex)).toEqual([]);
  });
});
