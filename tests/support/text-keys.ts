import { join, relative } from 'node:path';
import ts from 'typescript';
import { walk } from './architecture';

/** A key that code asks for; `*` stands for a part that only the running program knows. */
export interface AskedKey {
  /** From the project's root. */
  file: string;
  key: string;
}

const ROOT = join(__dirname, '../..');
const ANY = '*';

/** What the sources say about texts, by the compiler's own knowledge of their types. */
export interface KeysInCode {
  /** What is handed over wherever a parameter is called `key` and stands for a text. */
  asked: AskedKey[];
  /** Every other string: a key may be on its way in a table or an argument. */
  strings: Set<string>;
}

export function readKeys(): KeysInCode {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, ROOT);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const found: KeysInCode = { asked: [], strings: new Set() };
  for (const source of program.getSourceFiles().filter(({ fileName }) => fileNames.includes(fileName))) {
    const file = relative(ROOT, source.fileName).replaceAll('\\', '/');
    walk(source, (node) => {
      if (ts.isStringLiteralLike(node)) found.strings.add(node.text);
      // Those who speak hand on what they were asked for.
      if (!ts.isCallExpression(node) || SPEAKERS.test(`/${file}`)) return;
      const key = keyGivenTo(node, checker);
      // One that is nothing but `*` was put together elsewhere.
      const keys = key ? keysOf(key, checker).filter((each) => each !== ANY) : [];
      found.asked.push(...keys.map((each) => ({ file, key: each })));
    });
  }
  return found;
}

/** Whether a key is one that was asked for. */
export function matches(pattern: string, key: string): boolean {
  const parts = pattern.split(ANY).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^.]+')}$`).test(key);
}

const SPEAKERS = /\/src\/(text\/|teams\/lines\.ts$)/;

function keyGivenTo(call: ts.CallExpression, checker: ts.TypeChecker): ts.Expression | undefined {
  const parameters = checker.getResolvedSignature(call)?.parameters ?? [];
  const at = parameters.findIndex(({ name, valueDeclaration }) => {
    return name === 'key' && SPEAKERS.test(valueDeclaration?.getSourceFile().fileName.replaceAll('\\', '/') ?? '');
  });
  return call.arguments[at];
}

/** Every string that an expression may turn out to be. */
function keysOf(expression: ts.Expression, checker: ts.TypeChecker): string[] {
  if (ts.isConditionalExpression(expression))
    return [expression.whenTrue, expression.whenFalse].flatMap((branch) => keysOf(branch, checker));
  if (!ts.isTemplateExpression(expression)) return stringsOf(checker.getTypeAtLocation(expression));
  return expression.templateSpans.reduce(
    (begun, { expression: inner, literal }) =>
      begun.flatMap((start) => keysOf(inner, checker).map((middle) => start + middle + literal.text)),
    [expression.head.text],
  );
}

function stringsOf(type: ts.Type): string[] {
  const kinds = type.isUnion() ? type.types : [type];
  return kinds.every((kind) => kind.isStringLiteral()) ? kinds.map((kind) => kind.value) : [ANY];
}
