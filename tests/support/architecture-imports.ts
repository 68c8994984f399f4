import { posix } from 'node:path';
import ts from 'typescript';
import { lineOf, parse, type SourceTree, sourceFiles, walk } from './architecture';

/** One arrow of the drawing: a file names another file, or an outside package. */
export interface Import {
  from: string;
  line: number;
  /** What is named: a path in the tree (`src/domain/pair.ts`) or a package (`zod`, `@azure/data-tables`, `node:fs`). */
  to: string;
  outside: boolean;
  /** Nothing of it is left when the program runs. */
  typeOnly: boolean;
  /** The imported names; `*` for all of them. */
  names: string[];
  /** It hands on what it takes: `export … from`. */
  reExport: boolean;
}

const known = new WeakMap<SourceTree, Import[]>();

/** Every import in a tree's source files, however it is written. A tree is read once, however many rules ask. */
export function importsIn(tree: SourceTree): Import[] {
  const imports = known.get(tree) ?? readImports(tree);
  known.set(tree, imports);
  return imports;
}

/** The imports of one of our files by another; the rest are packages, text, layouts and styles. */
export function arrows(tree: SourceTree): Import[] {
  return importsIn(tree).filter(({ outside, to }) => !outside && to.startsWith('src/'));
}

function readImports(tree: SourceTree): Import[] {
  return sourceFiles(tree).flatMap((path) => {
    const found: Import[] = [];
    walk(parse(path, tree.get(path) ?? ''), (node) => {
      const named = readImport(node);
      if (!named) return;
      const { specifier, ...rest } = named;
      const outside = !specifier.startsWith('.');
      const to = outside ? packageOf(specifier) : resolve(tree, path, specifier);
      found.push({ ...rest, from: path, line: lineOf(node), to, outside });
    });
    return found;
  });
}

type Named = Pick<Import, 'typeOnly' | 'names' | 'reExport'> & { specifier: string };

function readImport(node: ts.Node): Named | undefined {
  if (ts.isImportDeclaration(node)) return { ...clause(node.importClause), specifier: textOf(node.moduleSpecifier) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly, names: ['*'], reExport: true };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: textOf(node.argument.literal), typeOnly: true, names: ['*'], reExport: false };
  }
  if (ts.isCallExpression(node) && isImportCall(node) && node.arguments[0] && ts.isStringLiteral(node.arguments[0])) {
    return { specifier: node.arguments[0].text, typeOnly: false, names: ['*'], reExport: false };
  }
  return undefined;
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

function clause(given: ts.ImportClause | undefined): Omit<Named, 'specifier'> {
  const bindings = given?.namedBindings;
  const elements = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  const whole = given?.name || (bindings && ts.isNamespaceImport(bindings)) ? ['*'] : [];
  const asType = given?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const values = elements.filter((element) => !asType && !element.isTypeOnly);
  const typeOnly = asType || (whole.length === 0 && elements.length > 0 && values.length === 0);
  const named = (typeOnly ? elements : values).map(({ name, propertyName }) => (propertyName ?? name).text);
  return { typeOnly, names: [...whole, ...named], reExport: false };
}

const textOf = (node: ts.Node): string => (ts.isStringLiteral(node) ? node.text : '');

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

/** The file that a relative import means; the bare path when there is none, which the compiler says more clearly. */
function resolve(tree: SourceTree, from: string, specifier: string): string {
  const path = posix.join(posix.dirname(from), specifier);
  return ['', '.ts', '.tsx', '.mjs', '/index.ts'].map((end) => path + end).find((file) => tree.has(file)) ?? path;
}
