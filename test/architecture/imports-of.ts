import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { root, type SourceFile } from './source-files.js';

export interface Import {
  readonly from: string;
  /** A path from the root for files of the house, else the package's name. */
  readonly target: string;
  readonly ofTheHouse: boolean;
  /** Nothing of it is left at run time. */
  readonly typesOnly: boolean;
}

function isTypesOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/** The source that an import of compiled code means: `.ts`, or `.tsx` where that is what is there. */
function sourceOf(path: string): string {
  const withJsx = path.replace(/\.js$/, '.tsx');
  return existsSync(join(root, withJsx)) ? withJsx : path.replace(/\.js$/, '.ts');
}

/** Static and dynamic imports and re-exports of a file. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typesOnly: boolean): void => {
    const ofTheHouse = specifier.startsWith('.');
    const target = ofTheHouse ? sourceOf(posix.join(posix.dirname(file.path), specifier)) : packageName(specifier);
    found.push({ from: file.path, target, ofTheHouse, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, isTypesOnly(node));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const argument = node.arguments[0];
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true));
  return found;
}
