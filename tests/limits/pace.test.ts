import { createPace } from '../../src/limits/pace';

const START = Date.parse('2026-11-22T09:00:00Z');

beforeEach(() => {
  jest.useFakeTimers({ now: START });
});
afterEach(() => {
  jest.useRealTimers();
});

const wait = (milliseconds: number, noLonger: AbortSignal) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
    noLonger.addEventListener('abort', () => resolve());
  });

/** Says something in many places at once. @returns when each was said, in milliseconds from now, and why not. */
function sayAll(places: { tenant: string; chat: string }[], ending = new AbortController()) {
  const pace = createPace(wait, ending.signal);
  const said: number[] = [];
  const refused: unknown[] = [];
  const all = places.map((place) =>
    pace.turn(place).then(
      () => void said.push(Date.now() - START),
      (error) => void refused.push(error),
    ),
  );
  return { pace, said, refused, ending, all: Promise.all(all) };
}

const chats = (count: number, tenant = 'contoso') =>
  Array.from({ length: count }, (_, index) => ({ tenant, chat: `${tenant} ${index}` }));
const oneChat = (count: number) => Array.from({ length: count }, () => ({ tenant: 'contoso', chat: 'alex' }));

/** The most that were said in any stretch of that many milliseconds. */
const mostWithin = (said: number[], stretch: number) =>
  Math.max(...said.map((from) => said.filter((at) => at >= from && at < from + stretch).length));

test('a tenant hears no more than Teams allows in any second, and all of it in the end', async () => {
  const { said, refused } = sayAll(chats(60));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(refused).toEqual([]);
  expect(said).toHaveLength(60);
  expect(mostWithin(said, 1000)).toBeLessThanOrEqual(30);
});

test('a chat hears no more than Teams allows in any second', async () => {
  const { said } = sayAll(oneChat(6));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(said).toHaveLength(6);
  expect(mostWithin(said, 1000)).toBeLessThanOrEqual(6);
  expect(mostWithin(said, 30_000)).toBeLessThanOrEqual(60);
});

test('a chat of one tenant does not wait for another tenant', async () => {
  const { said } = sayAll([...chats(40), { tenant: 'fabrikam', chat: 'adele' }]);
  await jest.advanceTimersByTimeAsync(0);
  expect(said).toHaveLength(3);
});

describe('when Teams has asked for quiet', () => {
  const alex = { tenant: 'contoso', chat: 'alex' };
  const megan = { tenant: 'contoso', chat: 'megan' };
  const patti = { tenant: 'contoso', chat: 'patti' };
  const adele = { tenant: 'fabrikam', chat: 'adele' };

  test('that chat is left alone for as long as it asked, and the others are spoken to', async () => {
    const { pace } = sayAll([]);
    await pace.rest(alex, 30_000);
    await expect(pace.turn(alex)).rejects.toMatchObject({ name: 'Postponed', wait: 30_000 });
    await pace.turn(megan);
    await jest.advanceTimersByTimeAsync(30_000);
    await pace.turn(alex);
  });

  test('in two chats at once, it is the tenant that rests, and other tenants do not', async () => {
    const { pace } = sayAll([]);
    await pace.rest(alex, 10_000);
    await pace.rest(megan, 10_000);
    await expect(pace.turn(patti)).rejects.toMatchObject({ name: 'Postponed', wait: 10_000 });
    await pace.turn(adele);
    await jest.advanceTimersByTimeAsync(10_000);
    await pace.turn(patti);
  });
});

test('at the end nobody waits any longer, and nothing more is said', async () => {
  const { said, refused, ending, all } = sayAll(chats(20));
  await jest.advanceTimersByTimeAsync(0);
  const before = said.length;
  ending.abort();
  await all;
  expect(said).toHaveLength(before);
  expect(refused).toHaveLength(20 - before);
  expect(refused[0]).toMatchObject({ name: 'Postponed', wait: 0 });
});
