import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SUITE = '@fluentui/react-components';
const IMPORT = /import \{([^}]+)\} from '@fluentui\/react-components';/g;

/**
 * Takes each component from the package it is made in. The suite is one module that names them all, and where it is imported by
 * the first screen, a bundler puts there whatever any screen uses.
 * @returns {import('esbuild').Plugin}
 */
export function fluentByPackage() {
  return {
    name: 'fluent-by-package',
    async setup(build) {
      const homes = await homesOf(dirname(createRequire(import.meta.url).resolve(`${SUITE}/package.json`)));
      build.onLoad({ filter: /[\\/]src[\\/]panel[\\/].*\.tsx?$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const contents = source.replace(IMPORT, (_, names) => names.split(',').map(importOf(homes)).join(' '));
        return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}

/** Which package each name of the suite comes from. */
async function homesOf(suite) {
  const index = await readFile(join(suite, 'lib/index.js'), 'utf8');
  const exported = [...index.matchAll(/export \{([^}]+)\} from ["']([^"']+)["']/g)];
  return new Map(exported.flatMap(([, names, home]) => names.split(',').map((name) => [name.trim(), home])));
}

function importOf(homes) {
  return (given) => {
    const name = given.trim();
    // Types are gone by then, and must not bring the suite along.
    if (name === '' || name.startsWith('type ')) return '';
    return `import { ${name} } from '${homes.get(name) ?? SUITE}';`;
  };
}
