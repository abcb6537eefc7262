import ts from 'typescript';
import type { SourceFile } from './source-files.js';

/** Classes and functions that are given a stable code. */
const carriers = new Set([
  'CliError',
  'Failure',
  'ProblemError',
  'Refusal',
  'RequestError',
  'SchemaMismatch',
  'StatisticError',
  'TokenError',
  'UpError',
  'badInput',
  'conflict',
  'forbidden',
  'httpError',
  'invalidInput',
  'notFound',
  'plain',
  'requestError',
  'toldError',
]);
/** Tables whose keys, or lists whose members, are codes. */
const catalogues = new Set(['requestErrors', 'failureTypes']);

const isCode = (text: string): boolean => /^[A-Z][a-z]+([A-Z][a-z]+)*$/.test(text);

/** Texts that an expression may be: a literal, or either side of a condition or of `??`. */
function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...textsOf(node.left), ...textsOf(node.right)];
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return textsOf(node.expression);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((one) => (one.name ? [one.name.getText()] : []));
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(textsOf) : [];
}

/** The texts of a type such as `'DatabaseNewer' | 'DatabaseOlder'`. */
function typeTexts(type: ts.TypeNode | undefined): string[] {
  if (type && ts.isUnionTypeNode(type)) return type.types.flatMap(typeTexts);
  return type && ts.isLiteralTypeNode(type) ? textsOf(type.literal) : [];
}

function isNamed(node: ts.Node, test: (name: string) => boolean): boolean {
  const { name } = node as { name?: ts.Node };
  return name !== undefined && ts.isIdentifier(name) && test(name.text);
}

function codesAt(node: ts.Node): string[] {
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const called = node.expression.getText();
    return carriers.has(called)
      ? [...(node.arguments ?? [])].filter((one) => !ts.isObjectLiteralExpression(one)).flatMap(textsOf)
      : [];
  }
  if (ts.isPropertyAssignment(node) && isNamed(node, (name) => name === 'code')) return textsOf(node.initializer);
  if (ts.isParameter(node) || ts.isPropertySignature(node)) {
    return isNamed(node, (name) => name === 'code') ? [...typeTexts(node.type), ...defaultOf(node)] : [];
  }
  if (ts.isPropertyDeclaration(node) && isNamed(node, (name) => name === 'code')) {
    return node.initializer ? textsOf(node.initializer) : [];
  }
  if (ts.isTypeAliasDeclaration(node) && node.name.text.endsWith('ErrorCode')) return typeTexts(node.type);
  if (ts.isVariableDeclaration(node) && isNamed(node, (name) => catalogues.has(name))) {
    return node.initializer ? textsOf(node.initializer) : [];
  }
  return [];
}

function defaultOf(node: ts.ParameterDeclaration | ts.PropertySignature): string[] {
  return ts.isParameter(node) && node.initializer ? textsOf(node.initializer) : [];
}

function collect(files: readonly SourceFile[], at: (node: ts.Node) => string[]): string[] {
  const found = new Set<string>();
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      for (const text of at(node)) found.add(text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true));
  }
  return [...found].sort();
}

/** Every stable code that the files may answer with. */
export function errorCodes(files: readonly SourceFile[]): string[] {
  return collect(files, codesAt).filter(isCode);
}

/** Every rule that a refusal of these files may name. */
export function refusalRules(files: readonly SourceFile[]): string[] {
  return collect(files, (node) => {
    if (ts.isPropertyAssignment(node) && isNamed(node, (name) => name === 'rule')) return textsOf(node.initializer);
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'need') return [];
    const [, rule, message] = node.arguments;
    return rule && message && ts.isStringLiteral(message) ? textsOf(rule) : [];
  });
}
