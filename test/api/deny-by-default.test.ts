import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { buildSchema, type GraphQLField, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { isLeafType, type GraphQLInputType } from 'graphql';
import { PermissionGuard } from '../../api/auth/permission.guard.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

const schema = buildSchema(readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8'));
const fieldsOf = (type: { getFields(): Record<string, GraphQLField<unknown, unknown>> } | null | undefined) =>
  Object.values(type?.getFields() ?? {});

/** Some value of the type, so that nothing but the missing token is wrong. */
function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${needed.map((field) => `${field.name}: ${sample(field.type)}`).join(', ')} }`;
  }
  if (type.name === 'Int') return '1';
  return type.name === 'DateTime' ? '"2030-01-01T00:00:00Z"' : type.name === 'JSON' ? '{}' : '"x"';
}

function document(operation: string, field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter((argument) => isNonNullType(argument.type));
  const args = needed.map((argument) => `${argument.name}: ${sample(argument.type)}`).join(', ');
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return `${operation} { ${field.name}${args ? `(${args})` : ''}${isLeafType(type) ? '' : ' { __typename }'} }`;
}

describe('the API without a token', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it.each(
    [...fieldsOf(schema.getQueryType()), ...fieldsOf(schema.getMutationType())].map((field) => [field.name, field]),
  )('denies %s', async (_name, field) => {
    const operation = fieldsOf(schema.getQueryType()).includes(field as never) ? 'query' : 'mutation';
    const answer = await api.ask(null, document(operation, field as GraphQLField<unknown, unknown>));
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([401, 'Unauthenticated']);
  });

  it.each(['not-a-token', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJvd25lci0xIn0.'])(
    'denies the forged token %s',
    async (token) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ viewer { roles } }' }),
      });
      expect(response.status).toBe(401);
    },
  );

  it('denies a person whom the token names and nobody knows', async () => {
    expect((await api.ask('stranger-1', '{ viewer { roles } }')).status).toBe(401);
  });

  it.each(['GET', 'HEAD', 'PUT'])('denies %s of an artifact', async (method) => {
    const response = await fetch(`${api.url}/artifacts/sha256:${'0'.repeat(64)}`, { method });
    expect(response.status).toBe(401);
  });

  it('denies a handler that names no permission, even to an administrator', () => {
    const handler = () => undefined;
    const actor = { grants: [{ role: 'admin', team: null, since: '2020-01-01T00:00:00.000Z' }] };
    const host = new ExecutionContextHost([null, {}, { actor }, { parentType: { name: 'Query' } }], Object, handler);
    host.setType('graphql');
    expect(() => new PermissionGuard(new Reflector()).canActivate(host)).toThrow(/no role/);
  });
});
