import { createLimit } from '../../src/limits/limit';

const megan = { tenant: 'contoso', id: 'megan' };
const alex = { tenant: 'contoso', id: 'alex' };
const adele = { tenant: 'fabrikam', id: 'adele' };

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const limit = () => createLimit({ person: { points: 2, duration: 10 }, tenant: { points: 3, duration: 10 } });
async function asked(by: (typeof megan)[], at = limit()): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (const who of by) answers.push(await at.allows(who));
  return answers;
}

test('one person may ask so often, and another of their tenant all the same', async () => {
  expect(await asked([megan, megan, megan, alex])).toEqual([true, true, false, true]);
});

test('all of a tenant together may ask so often, and another tenant all the same', async () => {
  expect(await asked([megan, megan, alex, alex, adele])).toEqual([true, true, true, false, true]);
});

test('after a while they may ask again', async () => {
  const at = limit();
  await asked([megan, megan, megan], at);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(await asked([megan], at)).toEqual([true]);
});
