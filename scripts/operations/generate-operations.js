import { buildSchema, Kind, parse, print, typeFromAST, validate, visit } from 'graphql';
import { createTypist } from './typist.js';

const note = (from) => `// Generated from ${from} by \`node scripts/write-operations.js\`. Do not edit.`;

/**
 * TypeScript for GraphQL documents: a type for each fragment, and for each operation its text and the types of its answer
 * and its variables. Throws when a document does not fit the schema.
 * @param {string} schemaText
 * @param {Record<string, string>} documents text by file name without ending
 * @returns {Record<string, string>} files by name
 */
export function generateOperations(schemaText, documents) {
  const schema = buildSchema(schemaText);
  const parsed = Object.entries(documents).map(([name, text]) => ({ name, definitions: parse(text).definitions }));
  const definitions = parsed.flatMap((file) => file.definitions);
  const errors = validate(schema, { kind: Kind.DOCUMENT, definitions });
  if (errors.length > 0) throw new Error(errors.map(String).join('\n\n'));

  const fragments = new Map();
  const home = new Map();
  for (const file of parsed)
    for (const node of file.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) {
        fragments.set(node.name.value, node);
        home.set(node.name.value, file.name);
      }

  const usedAnywhere = new Set();
  const files = {};
  for (const { name, definitions: own } of parsed) {
    const typist = createTypist(schema, fragments);
    const parts = own.map((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? fragmentOf(node, typist) : operation(node, schema, typist, fragments),
    );
    const body = parts.join('\n\n');
    const texts = [...new Set(own.flatMap((node) => namesOf(node, fragments)))];
    for (const one of typist.used) usedAnywhere.add(one);
    files[name] = `${note(`documents/${name}.graphql`)}\n${imports(name, body, typist, texts, home)}\n\n${body}\n`;
  }
  files['schema-types'] = schemaTypes(schema, usedAnywhere);
  return files;
}

function fragmentOf(node, typist) {
  const name = node.name.value;
  return [
    `export type ${name}Fragment = ${typist.fragment(node)};`,
    `export const ${textOf(name)} = \`${print(node)}\`;`,
  ].join('\n\n');
}

/** The constant that holds a fragment's text. */
function textOf(fragment) {
  return `${fragment.charAt(0).toLowerCase()}${fragment.slice(1)}Text`;
}

function operation(node, schema, typist, fragments) {
  const name = node.name.value;
  const kind = node.operation.charAt(0).toUpperCase() + node.operation.slice(1);
  const variables = node.variableDefinitions.map((one) =>
    typist.member(one.variable.name.value, typeFromAST(schema, one.type), one.defaultValue !== undefined),
  );
  const text = [print(node), ...namesOf(node, fragments).map((one) => `\${${textOf(one)}}`)].join('\n');
  const type = `${name}${kind}`;
  const constant = type.charAt(0).toLowerCase() + type.slice(1);
  return [
    `export type ${type} = ${typist.operation(node)};`,
    variables.length > 0
      ? `export interface ${type}Variables { ${variables.join(' ')} }`
      : `export type ${type}Variables = Record<string, never>;`,
    `export const ${constant}: Operation<${type}, ${type}Variables> = { text: \`${text}\` };`,
  ].join('\n\n');
}

/** Names of the fragments that an operation spreads, and of those that they spread, each once. */
function namesOf(node, fragments, found = new Set()) {
  if (node.kind === Kind.FRAGMENT_DEFINITION && found.size === 0) return [];
  visit(node, {
    FragmentSpread: ({ name: { value } }) => {
      if (found.has(value)) return;
      found.add(value);
      namesOf(fragments.get(value), fragments, found);
    },
  });
  return [...found];
}

function imports(name, body, typist, texts, home) {
  const lines = [];
  if (/\bOperation</.test(body)) lines.push(`import type { Operation } from '../operation.js';`);
  if (/\bJson\b/.test(body)) lines.push(`import type { Json } from '../json.js';`);
  const byFile = new Map();
  const wanted = [
    ...[...typist.spread].map((fragment) => ({ fragment, named: `type ${fragment}Fragment` })),
    ...texts.map((fragment) => ({ fragment, named: textOf(fragment) })),
  ];
  for (const { fragment, named } of wanted) {
    const file = home.get(fragment);
    if (file !== name) byFile.set(file, [...(byFile.get(file) ?? []), named]);
  }
  for (const [file, names] of [...byFile].sort())
    lines.push(`import { ${names.sort().join(', ')} } from './${file}.js';`);
  if (typist.used.size > 0)
    lines.push(`import type { ${[...typist.used].sort().join(', ')} } from './schema-types.js';`);
  return lines.join('\n');
}

function schemaTypes(schema, names) {
  const typist = createTypist(schema, new Map());
  const declared = new Map();
  const declare = (name) => {
    if (declared.has(name)) return;
    declared.set(name, typist.declare(name));
    for (const inner of [...typist.used]) declare(inner);
  };
  for (const name of names) declare(name);
  const body = [...declared].sort(([a], [b]) => a.localeCompare(b)).map(([, text]) => text);
  const json = /\bJson\b/.test(body.join()) ? `import type { Json } from '../json.js';\n\n` : '';
  return `${note('api/schema.graphql')}\n${json}${body.join('\n\n')}\n`;
}
