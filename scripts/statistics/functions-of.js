import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const folder = 'domain/statistics/catalogue';

/**
 * For each entry of the catalogue (`family/variant`), the functions of domain/statistics that compute it: path, name and
 * docstring, read from the code. The entry is found by its names among the members of the lists that make up the catalogue;
 * helpers of their files (`detector`, `pairsOf`) are looked through.
 */
export function functionsOf(root, catalogue) {
  const members = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('-statistics.ts'))
    .flatMap((name) => membersOf(root, parse(join(root, folder, name))));
  const found = new Map();
  for (const { family, variant } of catalogue) {
    const named = members.filter(({ texts }) => texts.has(family));
    const exact = named.filter(({ texts }) => texts.has(variant)).sort((a, b) => a.texts.size - b.texts.size);
    // A member that is spread makes its variants from parts.
    found.set(`${family}/${variant}`, (exact[0] ?? named.find(({ spread }) => spread))?.functions ?? []);
  }
  return found;
}

/** Every member of a file's exported list: the texts in it, and the functions that it uses. */
function membersOf(root, source) {
  const imports = importsOf(source);
  const helpers = helpersOf(source);
  const lists = [...helpers].filter(([name]) => name.endsWith('Statistics')).map(([, node]) => node.initializer);
  return lists.flatMap((list) =>
    list.elements.map((element) => {
      const nodes = reachable(element, helpers);
      const names = new Set(nodes.filter(ts.isIdentifier).map(({ text }) => text));
      const functions = [...names]
        .filter((name) => imports.has(name))
        .map((name) => describe(root, imports.get(name), name));
      return {
        spread: ts.isSpreadElement(element),
        texts: new Set(nodes.filter(ts.isStringLiteralLike).map(({ text }) => text)),
        functions: functions.filter((one) => one !== null),
      };
    }),
  );
}

const parse = (path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);

function visit(node, see) {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** Names that are imported from beside the catalogue, with the file they come from. */
function importsOf(source) {
  const imports = new Map();
  for (const node of source.statements) {
    if (!ts.isImportDeclaration(node) || node.importClause?.isTypeOnly) continue;
    const path = join(dirname(source.fileName), node.moduleSpecifier.text.replace(/\.js$/, '.ts'));
    for (const one of node.importClause?.namedBindings?.elements ?? [])
      if (!one.isTypeOnly) imports.set(one.name.text, path);
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

/** All nodes inside a node and inside the helpers that it names. */
function reachable(node, helpers, seen = new Set()) {
  const nodes = [];
  visit(node, (child) => {
    nodes.push(child);
    if (!ts.isIdentifier(child) || seen.has(child.text) || !helpers.has(child.text)) return;
    seen.add(child.text);
    nodes.push(...reachable(helpers.get(child.text), helpers, seen));
  });
  return nodes;
}

/** An exported function or class with its docstring; null for what computes nothing by itself. */
function describe(root, path, name) {
  const source = parse(path);
  const node = source.statements.find(
    (one) => (ts.isFunctionDeclaration(one) || ts.isClassDeclaration(one)) && one.name?.text === name,
  );
  if (node === undefined || name === 'StatisticError' || name === 'StatisticInputs') return null;
  const doc = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  const comment = doc === undefined ? '' : (ts.getTextOfJSDocComment(doc.comment) ?? '');
  return { path: relative(root, path), name, doc: comment.replace(/\s+/g, ' ').trim() };
}
