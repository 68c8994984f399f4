// Makes dist/: the panel for the browser, and the server in one file. `node src/local/build.mjs`
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const at = (path) => join(root, path);

/** Hashed names may be cached for ever; only index.html must be asked for again. */
async function buildPanel() {
  const folder = at('dist/panel');
  await rm(folder, { recursive: true, force: true });
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/panel/main.tsx'],
    outdir: folder,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: ['chrome110', 'edge110', 'safari16'],
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    legalComments: 'none',
    metafile: true,
    write: false,
  });
  await mkdir(folder, { recursive: true });
  for (const { path, contents } of outputFiles) await writeFile(path, contents);

  const [entry, { imports }] = Object.entries(metafile.outputs).find(([, output]) =>
    output.entryPoint?.endsWith('src/panel/main.tsx'),
  );
  const first = imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path);
  const tags = [
    ...first.map((path) => `<link rel="modulepreload" href="./${basename(path)}" />`),
    `<script type="module" src="./${basename(entry)}"></script>`,
  ];
  const page = await readFile(at('src/panel/index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), page.replace('<!-- scripts -->', tags.join('\n    ')));

  const sizes = new Map(outputFiles.map(({ path, contents }) => [basename(path), gzipSync(contents).length]));
  const sum = (names) => names.reduce((total, name) => total + sizes.get(name), 0);
  const kilobytes = (bytes) => `${Math.round(bytes / 1000)} KB`;
  const all = kilobytes(sum([...sizes.keys()]));
  console.log(`panel   ${kilobytes(sum([entry, ...first].map((path) => basename(path))))} first, ${all} in all (gzip)`);
}

async function buildServer() {
  const entry = 'src/app/main.ts';
  if (!existsSync(at(entry))) return;
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: at('dist/server/main.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: true,
  });
  console.log('server  dist/server/main.js');
}

await Promise.all([buildPanel(), buildServer()]);
