import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** Every file by its path from the project's root, with `/` on every system. In memory, so that a bad example is cheap. */
export type SourceTree = ReadonlyMap<string, string>;

/** A rule of the house: what it asks for, and where the tree does not keep it, as `file:line  what is wrong`. */
export interface Rule {
  says: string;
  breaches(tree: SourceTree): string[];
}

/** Reads the folders below `root`, text and all. */
export function readTree(root: string, folders: readonly string[]): SourceTree {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => posix.join(folder, ...relative(join(root, folder), entry.parentPath), entry.name)),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const relative = (base: string, path: string): string[] => path.slice(base.length).split(/[\\/]/).filter(Boolean);

export const isCode = (path: string): boolean => /\.(tsx?|mjs)$/.test(path) && !path.endsWith('.d.ts');

/** The room a source file is in: the folder below `src`, and for features the feature too (`features/invite`). */
export function roomOf(path: string): string {
  const [, floor = '', feature = ''] = path.split('/');
  return floor === 'features' ? `features/${feature}` : floor;
}

export function sourceFiles(tree: SourceTree): string[] {
  return [...tree.keys()].filter((path) => path.startsWith('src/') && isCode(path));
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
}

export function lineOf(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** Visits every node below `node`, in the order of the text. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  ts.forEachChild(node, (child) => {
    visit(child);
    walk(child, visit);
  });
}

/** One breach for each node that `wrong` says something about. */
export function look(tree: SourceTree, paths: string[], wrong: (node: ts.Node) => string | undefined): string[] {
  return paths.flatMap((path) => {
    const found: string[] = [];
    walk(parse(path, tree.get(path) ?? ''), (node) => {
      const said = wrong(node);
      if (said) found.push(`${path}:${lineOf(node)}  ${said}`);
    });
    return found;
  });
}
