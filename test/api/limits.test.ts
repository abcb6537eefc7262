import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { startTestApi, type TestApi } from './support/start-test-api.js';

const versions = (inner: string) => `{ models { nodes { versions { nodes { model { ${inner} } } } } } }`;

describe('the limits of a request', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const refusal = async (query: string, variables?: Record<string, unknown>) => {
    const { status, errors } = await api.ask('owner-1', query, variables);
    return [status, errors[0]?.extensions.code];
  };

  it('refuse more than 12 fields inside each other', async () => {
    const nested = (times: number): string => (times === 0 ? 'key' : `champion { model { ${nested(times - 1)} } }`);
    expect(await refusal(`{ model(key: "a") { ${nested(5)} } }`)).toEqual([200, undefined]);
    expect(await refusal(`{ model(key: "a") { ${nested(6)} } }`)).toEqual([400, 'QueryTooDeep']);
  });

  it('count depth through fragments', async () => {
    const fragment = 'fragment F on Model { champion { model { champion { model { champion { model { key } } } } } } }';
    const deep = `{ model(key: "a") { champion { model { champion { model { champion { model { ...F } } } } } } } }`;
    expect(await refusal(`${deep} ${fragment}`)).toEqual([400, 'QueryTooDeep']);
  });

  it('refuse lists that multiply to more than 10,000 fields', async () => {
    const query =
      'query Q($first: Int) { models(first: $first) { nodes { versions(first: 100) { nodes { id number } } } } }';
    expect(await refusal(query, { first: 10 })).toEqual([200, undefined]);
    expect(await refusal(query, { first: 100 })).toEqual([400, 'QueryTooCostly']);
  });

  it('weigh a field that asks many tables more than one that asks none', async () => {
    expect(await refusal(versions('key'))).toEqual([200, undefined]);
    expect(await refusal(versions('allowedCommands { allowed }'))).toEqual([400, 'QueryTooCostly']);
  });

  it('refuse more than 15 aliases', async () => {
    const aliased = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ');
    expect(await refusal(`{ ${aliased(15)} }`)).toEqual([200, undefined]);
    expect(await refusal(`{ ${aliased(16)} }`)).toEqual([400, 'TooManyAliases']);
  });

  it('refuse more than 50 directives', async () => {
    const fields = Array.from({ length: 51 }, () => '__typename @include(if: true)').join(' ');
    expect(await refusal(`{ ${fields} }`)).toEqual([400, 'TooManyDirectives']);
  });

  it('refuse a document of more than 2,000 tokens', async () => {
    expect(await refusal(`{ ${'__typename '.repeat(2001)} }`)).toEqual([400, 'GraphqlParseFailed']);
  });

  it('refuse a body of more than 1 MB', async () => {
    expect(await refusal('{ __typename }', { filler: 'x'.repeat(1_048_576) })).toEqual([413, 'BodyTooLarge']);
  });

  it.each([0, 101, -1])('refuse a page of %d rows', async (first) => {
    expect(await refusal(`{ models(first: ${first}) { totalCount } }`)).toEqual([400, 'InvalidPage']);
  });

  it('refuse a cursor that this list did not give', async () => {
    expect(await refusal('{ models(after: "bm9wZSE") { totalCount } }')).toEqual([400, 'InvalidPage']);
  });

  it('refuse several operations in one body', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    });
    expect(response.status).toBe(400);
  });

  it('refuse what a browser would send to another site without asking', async () => {
    const simple = await fetch(`${api.url}/graphql?query=%7B__typename%7D`);
    expect(simple.status).toBe(400);
    const form = await fetch(`${api.url}/graphql`, { method: 'POST', body: 'query={__typename}' });
    expect(form.status).toBe(400);
  });

  it('answer bad JSON and unknown addresses with a code, not with a page', async () => {
    const headers = { 'content-type': 'application/json' };
    const bad = await fetch(`${api.url}/graphql`, { method: 'POST', headers, body: '{' });
    expect([bad.status, await bad.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'BadRequest' } }] }]);
    const unknown = await fetch(`${api.url}/nowhere`);
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { code: 'NotFound' }]);
  });

  it('let clients read the schema in development', async () => {
    expect(await refusal(getIntrospectionQuery())).toEqual([200, undefined]);
  });

  it('refuse whole numbers past 2^53 that came as numbers', async () => {
    const query =
      'mutation ($seed: BigInt) { trainVersion(input: { idempotencyKey: "k", model: "m", trainer: "t", dataset: "d", seed: $seed }) { __typename } }';
    expect(await refusal(query, { seed: 2 ** 53 })).toEqual([400, 'BadUserInput']);
    expect(await refusal(query, { seed: '9007199254740993' })).toEqual([200, undefined]);
  });
});

describe('the API in production', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ mode: 'production' });
  });
  afterAll(() => api.stop());

  it('does not tell its schema', async () => {
    expect((await api.ask('owner-1', getIntrospectionQuery())).status).toBe(400);
  });

  it('does not suggest names', async () => {
    const { status, text } = await api.ask('owner-1', '{ viewers { roles } }');
    expect(status).toBe(400);
    expect(text).not.toMatch(/did you mean/i);
  });

  it('issues no development tokens', async () => {
    const response = await fetch(`${api.url}/dev/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"user":"owner-1"}',
    });
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'NotFound' }]);
  });
});
