import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import prettier from 'prettier';
import { generateOperations } from './operations/generate-operations.js';
import { fail, root } from './run.js';

// Writes portal/graph/operations/ from portal/graph/documents/ and api/schema.graphql; `--check` only says what is stale.
const documents = join(root, 'portal', 'graph', 'documents');
const target = join(root, 'portal', 'graph', 'operations');
const texts = {};
for (const file of readdirSync(documents).sort())
  texts[basename(file, '.graphql')] = readFileSync(join(documents, file), 'utf8');

const files = new Map();
const style = { ...(await prettier.resolveConfig(join(root, 'package.json'))), parser: 'typescript' };
const generated = generateOperations(readFileSync(join(root, 'api', 'schema.graphql'), 'utf8'), texts);
for (const [name, text] of Object.entries(generated)) files.set(`${name}.ts`, await prettier.format(text, style));

const present = existsSync(target) ? readdirSync(target) : [];
const orphans = present.filter((file) => !files.has(file));
const stale = [...files].filter(
  ([file, text]) => !present.includes(file) || readFileSync(join(target, file), 'utf8') !== text,
);
if (process.argv.includes('--check')) {
  const names = [...orphans, ...stale.map(([file]) => file)];
  if (names.length > 0)
    fail(`stale in portal/graph/operations: ${names.join(', ')}; run node scripts/write-operations.js`);
} else {
  for (const file of orphans) rmSync(join(target, file));
  for (const [file, text] of stale) writeFileSync(join(target, file), text);
}
