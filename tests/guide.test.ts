import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MEND } from '../src/app/config';
import { PERMISSIONS } from '../src/domain/consent';
import { MAIN, read, readBicep } from './support/infra';

const PAGES = ['README.md', 'SECURITY.md', 'infra/guide.md', 'infra/scale.md', 'infra/costs.md'];
const GUIDE = read('infra/guide.md');

/** The rows of the first table under a heading, cell by cell. */
function tableUnder(heading: string): string[][] {
  const [, after = ''] = GUIDE.split(`\n${heading}\n`);
  const rows = after.slice(after.indexOf('\n|') + 1).split('\n');
  return rows
    .slice(
      2,
      rows.findIndex((row) => !row.startsWith('|')),
    )
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const inCode = (cell = '') => cell.replace(/`/g, '');

describe('The administrator’s guide', () => {
  it('has every permission of Microsoft Graph that is ever asked for, and no other', () => {
    const said = tableUnder('### Permissions of Microsoft Graph, all of them').map(([name, kind, tier, ability]) => ({
      name: inCode(name),
      kind,
      tier: Number(tier),
      ability,
    }));
    expect(said).toEqual(PERMISSIONS);
  });

  it('says of each what it could see, what becomes of it, and how to narrow it', () => {
    for (const cells of tableUnder('### Permissions of Microsoft Graph, all of them'))
      expect(cells.slice(4).filter((cell) => cell.length > 10)).toHaveLength(3);
  });

  it('has every permission that the manifest asks for in meetings', () => {
    const { authorization, permissions } = JSON.parse(read('appPackage/manifest.json'));
    const said = tableUnder('### Permissions in a meeting').map(([name, type]) => ({ name: inCode(name), type }));
    expect(said).toEqual(authorization.permissions.resourceSpecific);
    for (const name of permissions) expect(GUIDE).toContain(`\`${name}\``);
  });

  it('names no variable and no parameter that is not there', () => {
    const known = new Set([
      ...Object.keys(MEND),
      ...[...read('env/.env.example').matchAll(/^(?:# {3})?([A-Z_]+)=\d?$/gm)].map(([, name]) => name),
      'SHARDS',
    ]);
    const named = [...GUIDE.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[`=]/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    const parameters = readBicep(MAIN).params.map(({ name }) => name);
    for (const name of ['retentionMonths', 'instances', 'serverSize', 'auditTables', 'storageCopies', 'webPubSub'])
      expect(parameters).toContain(name);
  });
});

describe('Every variable', () => {
  it('is set by the template, or said not to be', () => {
    const server = readBicep('infra/modules/server.bicep').text;
    const set = Object.keys(MEND).filter((name) => new RegExp(`^ {2}${name}:`, 'm').test(server));
    const [, said = ''] = /a variable that the template does not set \((.+?)\)/.exec(GUIDE) ?? [];
    const notSet = [...said.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
    expect([...set, ...notSet].sort()).toEqual(Object.keys(MEND).sort());
  });
});

describe('The configuration in the README', () => {
  it('has every variable that the server reads, and no other', () => {
    const [, section = ''] = read('README.md').split('\n## Configuration\n');
    const table = section.slice(0, section.indexOf('\n### '));
    const named = [...table.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    expect(named.sort()).toEqual(Object.keys(MEND).sort());
  });
});

describe.each(PAGES)('%s', (page) => {
  const text = read(page);
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].map(([, path = '', part]) => ({
    path: path === '' ? page : join(dirname(page), path),
    part,
  }));

  it('leads to files and parts of pages that are there', () => {
    const broken = links.filter(({ path, part }) => !existsSync(path) || (part && !partsOf(path).includes(part)));
    expect(broken).toEqual([]);
  });
});

/** The names by which GitHub leads to the headings of a page. */
function partsOf(path: string): string[] {
  return [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replace(/ /g, '-'),
  );
}
