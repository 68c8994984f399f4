// One file, for it is one list: what every file has to be, by its name, its length and what it hands on.
import { posix } from 'node:path';
import ts from 'typescript';
import { isCode, look, type Rule, type SourceTree, sourceFiles } from './architecture';
import { importsIn } from './architecture-imports';

const LONGEST_FILE = 150;
const LONGEST_FUNCTION = 30;

/** Tests of the whole, which mirror no single file. */
const TESTS_OF_THE_WHOLE = [
  'zoom.e2e',
  'accessibility.e2e',
  'architecture',
  'story',
  'desk.e2e',
  'crash.e2e',
  'appPackage',
  'infra',
  'teamsapp',
  'several-instances',
  ...['busy-tables', 'backup', 'tables'],
  'nothing-breaks.e2e',
  'doors',
  'licences',
  'scale',
  'guide',
  'telemetry',
];

const barrels: Rule = {
  says: 'no file hands on what another one exports',
  breaches: (tree) =>
    importsIn(tree)
      .filter(({ reExport }) => reExport)
      .map(({ from, line, to }) => `${from}:${line}  hands on ${to}: import it where it is written`),
};

const defaults: Rule = {
  says: 'no default exports, except where a tool wants its configuration so',
  breaches: (tree) =>
    look(
      tree,
      sourceFiles(tree).filter((path) => !/\.config\.\w+$/.test(path)),
      (node) => (isDefaultExport(node) ? 'exports by default: give it its name' : undefined),
    ),
};

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return ts.canHaveModifiers(node) && !!node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

/** What tests are built of, and three programs that look at the whole. */
const APART = /^tests\/(support|simulation|bench|load|scale)\//;

const mirror: Rule = {
  says: 'tests/ mirrors src/ path for path',
  breaches: (tree) =>
    [...tree.keys()]
      .filter((path) => path.startsWith('tests/') && !APART.test(path))
      .filter((path) => !counterpart(tree, path))
      .map((path) => `${path}:1  tests no file of this name in src`),
};

function counterpart(tree: SourceTree, path: string): boolean {
  const [, tested] = /^tests\/(.+?)\.test\.tsx?$/.exec(path) ?? [];
  if (tested === undefined) return false;
  if (TESTS_OF_THE_WHOLE.includes(tested)) return true;
  return ['.ts', '.tsx', '.mjs', '.json'].some((end) => tree.has(`src/${tested}${end}`));
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const PASCAL = /^([A-Z][a-z0-9]*)+(\.test)?\.tsx$/;

const names: Rule = {
  says: 'files are kebab-case, components PascalCase.tsx',
  breaches: (tree) =>
    [...tree.keys()]
      .filter((path) => !TESTS_OF_THE_WHOLE.includes(posix.basename(path).replace('.test.ts', '')))
      .filter(
        (path) => !(isComponent(tree, path) ? PASCAL : KEBAB).test(posix.basename(path)) || !foldersAreKebab(path),
      )
      .map(
        (path) => `${path}:1  ${isComponent(tree, path) ? 'a component is PascalCase.tsx' : 'a file is kebab-case'}`,
      ),
};

const foldersAreKebab = (path: string): boolean =>
  posix
    .dirname(path)
    .split('/')
    .every((folder) => KEBAB.test(folder));

/** A .tsx that exports something with a capital; the page's entry and hooks are no components. A test is named like its file. */
function isComponent(tree: SourceTree, path: string): boolean {
  const tested = path.replace(/^tests\/(.+)\.test\.tsx$/, 'src/$1.tsx');
  return tested.endsWith('.tsx') && /^export (async )?(function|const|class) [A-Z]/m.test(tree.get(tested) ?? '');
}

const fileLength: Rule = {
  says: `a file over ${LONGEST_FILE} lines says in its first comment why it is one file`,
  breaches: (tree) =>
    [...tree.keys()]
      .filter(isCode)
      .map((path) => ({ path, text: tree.get(path) ?? '', lines: (tree.get(path) ?? '').trimEnd().split('\n').length }))
      .filter(({ text, lines }) => lines > LONGEST_FILE && !/^(#!.*\n)?\s*\/[/*]/.test(text))
      .map(
        ({ path, lines }) => `${path}:1  is ${lines} lines long: cut it, or begin it with a comment that says why not`,
      ),
};

const functionLength: Rule = {
  says: `a function over ${LONGEST_FUNCTION} lines has a comment that explains it`,
  breaches: (tree) =>
    look(tree, sourceFiles(tree), (node) =>
      isUnexplained(node) ? 'is a long function: cut it, or explain it' : undefined,
    ),
};

function isUnexplained(node: ts.Node): boolean {
  if (!isFunction(node)) return false;
  return ownLines(node) > LONGEST_FUNCTION && !(node.body && isOneSwitch(node.body)) && !isExplained(node);
}

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration => ts.isFunctionLike(node) && 'body' in node;

/** Without the functions inside it, which are counted for themselves. */
function ownLines(node: ts.Node): number {
  const count = (part: ts.Node): number => part.getText().split('\n').length;
  const inner = (part: ts.Node): number => {
    let lines = 0;
    ts.forEachChild(part, (child) => {
      lines += isFunction(child) ? count(child) - 1 : inner(child);
    });
    return lines;
  };
  return count(node) - inner(node);
}

/** A single switch over every member of a union is as long as the union. */
function isOneSwitch(body: ts.Node): boolean {
  return ts.isBlock(body) && body.statements.length === 1 && body.statements.every(ts.isSwitchStatement);
}

/** A comment stands before the function, or before the statement that it is the value of. */
function isExplained(node: ts.Node): boolean {
  const text = node.getSourceFile().text;
  const statement = ts.findAncestor(node, (above) => ts.isStatement(above) && !ts.isBlock(above)) ?? node;
  const owner = ts.isVariableDeclaration(node.parent) ? statement : node;
  return ts.getLeadingCommentRanges(text, owner.getFullStart()) !== undefined;
}

export const FILE_RULES = { barrels, defaults, mirror, names, fileLength, functionLength };
