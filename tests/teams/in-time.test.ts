import { inTime, Late } from '../../src/teams/in-time';

const LONG = 60_000;
const never = () => {
  throw new Error('nobody is to be told');
};

test('what ends in time is as if nobody had waited', async () => {
  expect(await inTime(Promise.resolve('done'), LONG, never)).toBe('done');
  await expect(inTime(Promise.reject(new Error('broken')), LONG, never)).rejects.toThrow('broken');
});

test('what does not is late, and what goes wrong with it afterwards is told', async () => {
  let fail = (_: Error) => {};
  const work = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const told = new Promise((resolve) => {
    inTime(work, 1, resolve).catch((error) => {
      expect(error).toBeInstanceOf(Late);
      fail(new Error('broken'));
    });
  });
  expect(await told).toEqual(new Error('broken'));
});
