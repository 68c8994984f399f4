import { readFileSync } from 'node:fs';

/** npm writes entries without a version for other platforms when it updates a lock file beside what is installed; `npm ci` then refuses. */
describe('the lock file', () => {
  const { packages }: { packages: Record<string, { version?: string; resolved?: string; integrity?: string }> } =
    JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const installed = Object.entries(packages).filter(([path]) => path !== '');

  it('names a version of every package, for every platform', () => {
    expect(installed.filter(([, { version }]) => version === undefined)).toEqual([]);
  });

  it('names no registry, and knows what every package must contain', () => {
    expect(installed.filter(([, { resolved, integrity }]) => resolved !== undefined || !integrity)).toEqual([]);
  });
});
