import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, type DocumentNode, getOperationAST, Kind, parse, validate } from 'graphql';
import { checkOperation } from '../../../api/limits/check-operation.js';

const root = process.cwd();
const schema = buildSchema(readFileSync(join(root, 'api', 'schema.graphql'), 'utf8'));
const folder = join(root, 'portal', 'graph', 'documents');
const definitions = readdirSync(folder).flatMap((file) => [
  ...parse(readFileSync(join(folder, file), 'utf8')).definitions,
]);
const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
const operations = definitions.flatMap((node) =>
  node.kind === Kind.OPERATION_DEFINITION && node.name ? [node.name.value] : [],
);

describe('the GraphQL documents of the web page', () => {
  it('fit the schema of the API', () => {
    expect(operations.length).toBeGreaterThan(10);
    expect(validate(schema, document).map(String)).toEqual([]);
  });

  it.each(operations)('%s keeps within the limits of the API, with the largest page', (name) => {
    const operation = getOperationAST(document, name);
    expect(operation).not.toBeNull();
    if (operation) expect(() => checkOperation(schema, document, operation, { first: 20 })).not.toThrow();
  });

  it('are what the types and texts in portal/graph/operations were generated from', () => {
    const write = join(root, 'scripts', 'write-operations.js');
    expect(() => execFileSync(process.execPath, [write, '--check'], { stdio: 'pipe' })).not.toThrow();
  });
});
