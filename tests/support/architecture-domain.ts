import ts from 'typescript';
import { look, type Rule, sourceFiles } from './architecture';

const UNREPEATABLE = /^(Date|Math|Temporal)\.(now|random|Now)$/;
const OUTSIDE_WORLD = [
  'Promise',
  'console',
  'crypto',
  'fetch',
  'globalThis',
  'localStorage',
  'performance',
  'process',
  'setInterval',
  'setTimeout',
];

const pure: Rule = {
  says: 'the domain is pure: no clock, no chance, no promise',
  breaches: (tree) =>
    look(
      tree,
      sourceFiles(tree).filter((path) => path.startsWith('src/domain/')),
      impurity,
    ),
};

function impurity(node: ts.Node): string | undefined {
  // Of a moment that it is given, a Date says how that is written; of none, what time it is.
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'makes a Date of this moment: take it as a value';
  if (ts.isPropertyAccessExpression(node) && UNREPEATABLE.test(node.getText())) {
    return `asks ${node.getText()}: take it as a value`;
  }
  if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)) return 'waits: the domain does not';
  const named = ts.isIdentifier(node) && OUTSIDE_WORLD.includes(node.text) && !isOwnName(node);
  return named ? `reaches for ${node.text}: the domain touches nothing outside` : undefined;
}

/** `clock.process`, `{ process: … }`: a word of ours that happens to be spelt like a global. */
function isOwnName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
}

export const DOMAIN_RULES = { pure };
