import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** A real browser for tests: the one named by `CHROME_PATH`, an installed one, or the one that comes as an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const installed = installedBrowser(process.env, process.platform);
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  const options = installed ? { executablePath: installed } : await packagedBrowser();
  return chromium.launch({ ...options, args });
}

/**
 * Where a Chromium, Chrome or Edge is installed, if one is.
 * @throws when `CHROME_PATH` names a file that is not there.
 */
export function installedBrowser(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const named = env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
  return named || placesOn(platform, env).find((path) => existsSync(path));
}

function placesOn(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      [
        'Google\\Chrome\\Application\\chrome.exe',
        'Chromium\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ].map((path) => `${folder}\\${path}`),
    );
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => names.map((name) => `${folder}/${name}`));
}

/**
 * The Chromium of @sparticuz/chromium with the libraries it carries, which a bare Debian lacks.
 * @throws with a way out on a platform it was not built for.
 */
async function packagedBrowser(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No browser found. Install Chrome, Edge or Chromium, or name one in CHROME_PATH.');
  const folder = join(tmpdir(), 'career-conversations-chromium');
  if (!existsSync(folder)) await unpackInto(folder);
  const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') };
  return { executablePath: join(folder, 'chromium'), env };
}

/**
 * The package unpacks into the temporary folder, its libraries only where it believes to be in a Lambda, and takes a file that is there
 * for one that is whole. So it is told so, in a process of its own, and with a folder of its own: test files run at once, and
 * the first one done gives the folder its name.
 */
async function unpackInto(folder: string): Promise<void> {
  const own = await mkdtemp(join(tmpdir(), 'chromium-'));
  const env = { ...process.env, TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], { cwd: __dirname, env });
  await writeFile(join(own, 'fonts/fonts.conf'), fontsIn(folder));
  await rename(own, folder).catch(() => rm(own, { recursive: true, force: true }));
}

const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/** Its own list of folders knows only those of a Lambda. */
function fontsIn(folder: string): string {
  const folders = ['/usr/share/fonts', join(folder, 'fonts')].map((path) => `<dir>${path}</dir>`).join('');
  return `<fontconfig>${folders}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`;
}
