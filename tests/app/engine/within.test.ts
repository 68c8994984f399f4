import { wait, within } from '../../../src/app/engine/within';

describe('waiting no longer than that', () => {
  it('is over with the work, and nothing waits on', async () => {
    let waited = false;
    const asked = async (milliseconds: number, noLonger: AbortSignal) => {
      await wait(milliseconds, noLonger);
      waited = true;
    };
    expect(await within(asked, 60_000, async () => 'done')).toBe('done');
    await new Promise((resolve) => setImmediate(resolve));
    expect(waited).toBe(true);
  });

  it('gives up on work that takes too long', async () => {
    await expect(
      within(
        async () => {},
        1,
        () => new Promise(() => {}),
      ),
    ).rejects.toMatchObject({ name: 'TookTooLong' });
  });

  it('hands on what the work throws', async () => {
    const broken = async () => {
      throw new Error('broken');
    };
    await expect(within(wait, 60_000, broken)).rejects.toThrow('broken');
    await expect(within(undefined, 1, broken)).rejects.toThrow('broken');
  });
});
