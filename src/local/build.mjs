// Makes dist/: the panel for the browser, and the server in one file. `node src/local/build.mjs`
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { fluentByPackage } from './fluent-by-package.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const at = (path) => join(root, path);

const panel = at('dist/panel');
const ENTRY = 'src/panel/main.tsx';
/** A person's own page: what the panel alone never loads. */
const HOME = 'src/panel/home/Home.tsx';

async function buildPanel() {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [ENTRY],
    outdir: panel,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: ['chrome110', 'edge110', 'safari16'],
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    plugins: [fluentByPackage()],
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    write: false,
  });
  const first = neededFirst(metafile, ENTRY);
  await writePanel(outputFiles, await pageThatLoads(first));
  reportSizes(outputFiles, first, [...first, ...neededFirst(metafile, HOME)]);
}

/** The names of the entry and of all that it needs at once, the entry first. */
function neededFirst({ outputs }, entryPoint) {
  const [entry] = Object.entries(outputs).find(([, output]) => output.entryPoint === entryPoint);
  const needed = new Set([entry]);
  // A set hands out what is added to it while it is gone through.
  for (const path of needed)
    for (const { kind, path: part } of outputs[path].imports) if (kind === 'import-statement') needed.add(part);
  return [...needed].map((path) => basename(path));
}

async function pageThatLoads([entry, ...parts]) {
  const preloads = parts.map((name) => `<link rel="modulepreload" href="./${name}" />`);
  const tags = [...preloads, `<script type="module" src="./${entry}"></script>`].join('\n    ');
  return (await readFile(at('src/panel/index.html'), 'utf8')).replace('<!-- scripts -->', tags);
}

/**
 * Names carry a hash, so that they may be cached for ever; only the page must be asked for again. It is written when all it names
 * is there, and the old parts go last: a panel that is being opened meanwhile finds either all of the old or all of the new.
 */
async function writePanel(files, page) {
  await mkdir(panel, { recursive: true });
  for (const { path, contents } of files) await writeFile(path, contents);
  await writeFile(join(panel, 'index.html'), page);
  const current = new Set(['index.html', ...files.map(({ path }) => basename(path))]);
  for (const name of await readdir(panel)) if (!current.has(name)) await rm(join(panel, name), { force: true });
}

function reportSizes(files, first, home) {
  const size = (some) => {
    const bytes = some.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
    return `${Math.round(bytes / 1000)} KB`;
  };
  const among = (names) => size(files.filter(({ path }) => names.includes(basename(path))));
  console.log(`panel   ${among(first)} at once, its home ${among(home)}, ${size(files)} in all (gzip)`);
}

/** @param name of what is built: the server, or the doctor beside it, for where only this folder is */
async function buildServer(entry, name, outfile) {
  if (!existsSync(at(entry))) return;
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: true,
  });
  console.log(`${name}  ${relative(root, outfile)}`);
}

await Promise.all([
  buildPanel(),
  buildServer('src/app/main.ts', 'server', at('dist/server/main.js')),
  buildServer('src/app/doctor-main.ts', 'doctor', at('dist/server/doctor.js')),
]);
