import { untilStored } from '../../src/storage/until-stored';

test('tries again until nobody else was faster', async () => {
  let losses = 3;
  expect(await untilStored(async () => (losses-- > 0 ? undefined : { stored: 'mine' }))).toBe('mine');
});

test('gives up when it is never the first: that is a defect', async () => {
  await expect(untilStored(async () => undefined)).rejects.toThrow('10 times in a row');
});
