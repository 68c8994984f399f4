import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Every variable that the app package needs. */
export const INSTALLATION = {
  TEAMS_APP_ID: '0c5a3f0e-6a39-4a1d-9f57-0d2f5a1e7b11',
  BOT_APP_ID: '7f1d2c3b-4a59-4e68-8d77-9c86ab95bc22',
  BOT_DOMAIN: 'career.example.com',
};

/** Runs `npm run package` as an administrator would, into `out`. */
export function makePackage(
  out: string,
  variables: Record<string, string>,
): Promise<{ stdout: string; stderr: string }> {
  const env = { PATH: process.env.PATH, ...variables };
  const script = join(__dirname, '..', '..', 'src', 'local', 'package.mjs');
  return promisify(execFile)(process.execPath, [script, 'test-of-the-package', '--out', out], { env });
}
