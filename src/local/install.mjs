// Runs before every other command, with nothing installed yet: so it may import only what comes with Node.js.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node.js 20.19 or newer is needed, this is ${process.versions.node}: install a newer one from nodejs.org.`,
  );
  process.exit(1);
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const changed = (path) => statSync(`${root}${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes the second file at the end of an installation: older than the first means installed for an older lock file.
if (changed('package-lock.json') > changed('node_modules/.package-lock.json')) {
  console.log('Installing what is missing …');
  // Through npm's own script rather than `npm`, which on Windows is a .cmd that needs a shell.
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
  const quietly = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...quietly], options)
    : spawnSync('npm', quietly, { ...options, shell: true });
  if (status !== 0) process.exit(status ?? 1);
}
