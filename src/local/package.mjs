// npm run package [-- <name>]: makes the app package of one installation, ready to be uploaded to Teams.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, parseEnv } from 'node:util';
import AdmZip from 'adm-zip';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const FOLDER = join(ROOT, 'appPackage');
const PLACEHOLDER = /\$\{\{\s*(\w+)\s*\}\}/g;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/i;

/** What a value has to look like, where Teams would only say that the package is not valid. */
const SHAPES = {
  TEAMS_APP_ID: { is: GUID, mend: 'a GUID' },
  BOT_APP_ID: { is: GUID, mend: 'the application (client) id of the bot’s app registration, a GUID' },
  BOT_DOMAIN: { is: HOST, mend: 'a host without https://, for example career.contoso.com' },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: join(FOLDER, 'build', 'career-conversations.zip') } },
});
const file = join(ROOT, 'env', `.env.${positionals[0] ?? 'dev'}`);
const known = { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env };

const manifest = readFileSync(join(FOLDER, 'manifest.json'), 'utf8');
const names = [...new Set([...manifest.matchAll(PLACEHOLDER)].map(([, name]) => name))];
const problems = names.flatMap((name) => problem(name) ?? []);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  pack(
    manifest.replace(PLACEHOLDER, (_, name) => known[name]),
    values.out,
  );
  console.log(`made ${relative(process.cwd(), values.out)}`);
}

/** One sentence that says what is wrong with a variable and how to mend it. */
function problem(name) {
  const mend = SHAPES[name]?.mend ?? 'a value';
  const where = `in the environment or in ${relative(ROOT, file).replaceAll('\\', '/')}`;
  if (!known[name]) return `${name} is missing: set it ${where} to ${mend}.`;
  return SHAPES[name]?.is.test(known[name]) === false ? `${name} is not right: set it ${where} to ${mend}.` : undefined;
}

/** Teams wants the three files side by side, in no folder. */
function pack(filled, path) {
  const zip = new AdmZip();
  zip.addFile('manifest.json', Buffer.from(filled));
  for (const icon of ['color.png', 'outline.png']) zip.addLocalFile(join(FOLDER, icon));
  mkdirSync(dirname(path), { recursive: true });
  zip.writeZip(path);
}
