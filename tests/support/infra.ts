import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(__dirname, '..', '..');

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** A step of the toolkit, as far as it is looked at here. */
export interface Step {
  uses: string;
  with: Record<string, unknown> & { templates?: { path: string; parameters: string }[] };
  writeToEnvironmentFile?: Record<string, string>;
}

export interface Toolkit {
  version: string;
  provision: Step[];
  deploy: Step[];
  publish: Step[];
}

export const toolkit = (): Toolkit => parse(read('teamsapp.yml'));

/** What is asked for as `${{NAME}}`. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name);

/** A Bicep file, as far as it can be read without its compiler. */
export interface Bicep {
  path: string;
  /** Without comments. */
  text: string;
  params: { name: string; required: boolean; secure: boolean }[];
  outputs: { name: string; value: string }[];
  modules: { path: string; given: string[] }[];
}

export const MAIN = 'infra/main.bicep';

export function bicepFiles(): Bicep[] {
  const modules = readdirSync(join(ROOT, 'infra/modules')).map((name) => `infra/modules/${name}`);
  return [MAIN, ...modules].map(readBicep);
}

export function readBicep(path: string): Bicep {
  const text = read(path).replace(/^\s*\/\/.*$/gm, '');
  const params = [...text.matchAll(/((?:^@.+\n)*)^param (\w+) \w+( = .+)?$/gm)].map(
    ([, decorators = '', name = '', usual]) => ({
      name,
      required: usual === undefined,
      secure: decorators.includes('@secure()'),
    }),
  );
  const outputs = [...text.matchAll(/^output (\w+) \w+ = (.+)$/gm)].map(([, name = '', value = '']) => ({
    name,
    value,
  }));
  return { path, text, params, outputs, modules: modulesIn(text) };
}

function modulesIn(text: string): Bicep['modules'] {
  return [...text.matchAll(/^module \w+ '(.+)' = [\s\S]*?\n {2}params: \{\n([\s\S]*?)\n {2}\}/gm)].map(
    ([, path = '', params = '']) => ({
      path: `infra/${path}`,
      given: [...params.matchAll(/^ {4}(\w+):/gm)].map(([, name = '']) => name),
    }),
  );
}

/** The variables that a block of settings sets, each with its expression. */
export function settingsIn({ text }: Bicep, variable: string): Record<string, string> {
  const [, block = ''] = new RegExp(`^var ${variable} = .*\\{\\n([\\s\\S]*?)\\n\\}`, 'm').exec(text) ?? [];
  return Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (.+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Brackets that do not close, texts and all that is in them left out. */
export function isBalanced(text: string): boolean {
  const open: string[] = [];
  const closes: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
  for (const sign of text.replace(/'(\\.|[^'\\])*'/g, '')) {
    if ('([{'.includes(sign)) open.push(sign);
    if (sign in closes && open.pop() !== closes[sign]) return false;
  }
  return open.length === 0;
}

/** What the compiler says of a file and all that it is made of: `bicep`, or the one that the Azure CLI has brought along. */
export function compile(path: string): string {
  for (const command of ['bicep', join(homedir(), '.azure', 'bin', 'bicep')]) {
    const { error, status, stderr } = spawnSync(command, ['build', join(ROOT, path), '--stdout'], { encoding: 'utf8' });
    if (!error) return status === 0 ? 'compiled' : stderr;
  }
  return 'no compiler here';
}
