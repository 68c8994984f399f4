import { readFileSync } from 'node:fs';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

describe('the lock file', () => {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const installed = Object.entries(packages).filter(([path]) => path !== '');

  it('names no registry, and knows what every package must contain', () => {
    expect(installed.filter(([, { resolved, integrity }]) => resolved !== undefined || !integrity)).toEqual([]);
  });

  it('has the parts of every platform: npm leaves out what a registry lacked, and then nobody can install', () => {
    const names = new Set(installed.map(([path]) => path.replace(/^.*node_modules\//, '')));
    const wanted = installed.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });
});
