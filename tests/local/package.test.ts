import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INSTALLATION, makePackage } from '../support/app-package';

describe('Making the app package', () => {
  const made = (given: Record<string, string>) => makePackage(join(tmpdir(), 'never-made.zip'), given);

  it('says of each missing variable in one sentence how to mend it', async () => {
    const { BOT_DOMAIN: _, ...rest } = INSTALLATION;
    await expect(made(rest)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^BOT_DOMAIN is missing: .*env\/\.env\.test-of-the-package.*\.\n$/),
    });
  });

  it('does not take an address for a host', async () => {
    await expect(made({ ...INSTALLATION, BOT_DOMAIN: 'https://career.example.com' })).rejects.toMatchObject({
      stderr: expect.stringMatching(/^BOT_DOMAIN is not right: .*\n$/),
    });
  });
});
