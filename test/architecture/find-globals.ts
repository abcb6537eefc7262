import ts from 'typescript';
import type { SourceFile } from './source-files.js';

/** Globals that make a pure function depend on the clock, on chance or on the outside. */
const forbiddenNames = new Set([
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
  'Buffer',
  'require',
  'globalThis',
]);

function isMember(node: ts.Node, object: string, member: string): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === object &&
    node.name.text === member
  );
}

function isDeclaredName(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (
    (ts.isPropertySignature(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isImportSpecifier(parent) ||
      ts.isParameter(parent)) &&
    parent.name === node
  );
}

/** Uses of the clock, of chance, of timers or of the process in a file, as `path:line what`. */
export function findGlobals(file: SourceFile, allowed: readonly string[] = []): string[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const report = (node: ts.Node, what: string): void => {
    if (allowed.includes(what)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file.path}:${line + 1} ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (isMember(node, 'Date', 'now')) report(node, 'Date.now');
    else if (isMember(node, 'Math', 'random')) report(node, 'Math.random');
    else if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
      report(node, 'new Date()');
    } else if (ts.isIdentifier(node) && forbiddenNames.has(node.text) && !isDeclaredName(node)) report(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
