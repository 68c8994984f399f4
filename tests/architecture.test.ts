import { join } from 'node:path';
import { dependencies } from '../package.json';
import { type Rule, readTree } from './support/architecture';
import { CIRCLE_RULES } from './support/architecture-circles';
import { DOMAIN_RULES } from './support/architecture-domain';
import { BROKEN, type Files, KEPT } from './support/architecture-examples';
import { FILE_RULES } from './support/architecture-files';
import { FLOOR_RULES } from './support/architecture-floors';
import { installed, PACKAGE_RULES } from './support/architecture-packages';

const RULES = {
  ...FLOOR_RULES,
  ...CIRCLE_RULES,
  ...PACKAGE_RULES,
  ...DOMAIN_RULES,
  ...FILE_RULES,
  installed: installed(Object.keys(dependencies)),
};

describe('The house', () => {
  const tree = readTree(join(__dirname, '..'), ['src', 'tests']);

  it('has files to look at', () => {
    expect([...tree.keys()]).toEqual(expect.arrayContaining(['src/domain/pair.ts', 'tests/architecture.test.ts']));
  });

  it.each(Object.values(RULES).map((rule): [string, Rule] => [rule.says, rule]))('%s', (_, rule) => {
    expect(rule.breaches(tree)).toEqual([]);
  });
});

const breaches = (rule: keyof typeof RULES, files: Files) => RULES[rule].breaches(new Map(Object.entries(files)));

describe('The check of the house', () => {
  it.each(BROKEN)('sees that "%s" is broken by %j', (rule, files, said) => {
    expect(breaches(rule, files)).toEqual([expect.stringContaining(said)]);
  });

  it.each(KEPT)('lets pass: %s', (_, rule, files) => {
    expect(breaches(rule, files)).toEqual([]);
  });

  it('has a bad example of every rule', () => {
    expect(new Set(BROKEN.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
  });
});
