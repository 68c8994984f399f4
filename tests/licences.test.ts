import lock from '../package-lock.json';

/** What may be used without another word; each asks for no more than to be named. */
const ALLOWED = [
  'MIT',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
];

/** Looked at one by one: it says otherwise than in the usual field, or is for the workshop alone and not in what is shipped. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  cldrjs: 'MIT, in a file',
  'escape-regexp-component': 'MIT, in its readme',
  jspath: 'MIT, in a file',
  'xmlhttprequest-ssl': 'MIT, in a file',
};
const WORKSHOP_ONLY: Readonly<Record<string, string>> = {
  '@microsoft/m365agentsplayground': 'SEE LICENSE IN LICENSE',
  'axe-core': 'MPL-2.0',
  'caniuse-lite': 'CC-BY-4.0',
  'uri-templates': 'http://geraintluff.github.io/tv4/LICENSE.txt',
};

interface Package {
  license?: string;
  dev?: boolean;
  integrity?: string;
}

const packages = Object.entries(lock.packages as Record<string, Package>)
  .filter(([path]) => path !== '')
  .map(([path, about]) => ({ name: path.replace(/^.*node_modules\//, ''), ...about }));

/** One of several is enough; of several together, each must be allowed. */
function isAllowed(license: string): boolean {
  const anyOf = license.replace(/[()]/g, '').split(' OR ');
  return anyOf.some((each) => each.split(' AND ').every((one) => ALLOWED.includes(one)));
}

test('every package has a licence that allows what we do', () => {
  const doubtful = packages
    .filter(({ license }) => !license || !isAllowed(license))
    .filter(({ name, license, dev }) => !(license ? dev && WORKSHOP_ONLY[name] === license : LOOKED_AT[name]))
    .map(({ name, license = 'none said' }) => `${name}: ${license}`);
  expect(doubtful).toEqual([]);
});

test('every package is the very one that was looked at: its content is named by its hash', () => {
  expect(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name)).toEqual([]);
});
