import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const folder = 'domain/statistics/catalogue';

/**
 * For `family/variant`, the functions of domain/statistics that compute it: path, name and docstring, read from the code.
 * A helper of the catalogue's own file (`pairsOf`) is looked through.
 */
export function functionsOf(root) {
  const found = new Map();
  for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith('-statistics.ts'))) {
    const source = parse(join(root, folder, file));
    const imports = importsOf(source);
    const helpers = helpersOf(source);
    visit(source, (node) => {
      if (!ts.isObjectLiteralExpression(node)) return;
      const [family, variant, compute] = ['family', 'variant', 'compute'].map((name) => propertyOf(node, name));
      if (!family || !variant || !compute) return;
      const names = [...usedIn(compute, imports, helpers)];
      found.set(
        `${textOf(family)}/${textOf(variant)}`,
        names.map((name) => describe(root, imports.get(name), name)).filter((one) => one !== null),
      );
    });
  }
  return found;
}

const parse = (path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);

function visit(node, see) {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

const propertyOf = (object, name) =>
  object.properties.find((one) => one.name?.getText() === name && ts.isPropertyAssignment(one))?.initializer;

const textOf = (node) => (ts.isStringLiteralLike(node) ? node.text : node.getText());

/** Names that are imported from beside the catalogue, with the file they come from. */
function importsOf(source) {
  const imports = new Map();
  for (const node of source.statements) {
    if (!ts.isImportDeclaration(node) || node.importClause?.isTypeOnly) continue;
    const path = join(dirname(source.fileName), node.moduleSpecifier.text.replace(/\.js$/, '.ts'));
    for (const one of node.importClause?.namedBindings?.elements ?? []) if (!one.isTypeOnly) imports.set(one.name.text, path);
  }
  return imports;
}

/** Functions and constants that the catalogue's file makes for itself. */
function helpersOf(source) {
  const helpers = new Map();
  for (const node of source.statements) {
    if (ts.isFunctionDeclaration(node) && node.name) helpers.set(node.name.text, node);
    if (!ts.isVariableStatement(node)) continue;
    for (const one of node.declarationList.declarations) helpers.set(one.name.getText(), one);
  }
  return helpers;
}

function usedIn(node, imports, helpers, seen = new Set()) {
  const used = new Set();
  visit(node, (child) => {
    if (!ts.isIdentifier(child)) return;
    const name = child.text;
    if (imports.has(name)) used.add(name);
    const helper = helpers.get(name);
    if (helper === undefined || seen.has(name) || name.endsWith('Statistics')) return;
    seen.add(name);
    for (const one of usedIn(helper, imports, helpers, seen)) used.add(one);
  });
  return used;
}

/** An exported function with its docstring; null for constants and classes, which compute nothing by themselves. */
function describe(root, path, name) {
  const source = parse(path);
  const node = source.statements.find((one) => ts.isFunctionDeclaration(one) && one.name?.text === name);
  if (node === undefined) return null;
  const doc = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  const comment = doc === undefined ? '' : (ts.getTextOfJSDocComment(doc.comment) ?? '');
  return { path: relative(root, path), name, doc: comment.replace(/\s+/g, ' ').trim() };
}
