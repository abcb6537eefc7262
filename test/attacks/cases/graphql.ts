import { gzipSync } from 'node:zlib';
import { expect } from '@jest/globals';
import type { AttackCases } from '../attack-case.js';
import { type Answer, graphql, headersOf, operate, send, sendRaw } from '../operations.js';
import type { AttackWorld } from '../world/attack-world.js';
import { socketCases } from './graphql-sockets.js';

/** Sends it as owner-1 and expects a refusal with this code. */
async function refused(
  world: AttackWorld,
  query: string,
  code: string | RegExp,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const answer = await graphql(world, 'owner-1', query, variables);
  expect({ status: answer.status, code: answer.code }).toEqual({ status: 400, code: expect.stringMatching(code) });
  return answer;
}

/** A body of one's own as owner-1. */
async function post(world: AttackWorld, body: string | Uint8Array, headers: Record<string, string> = {}) {
  return send(world, { headers: { ...(await headersOf(world, 'owner-1')), ...headers }, body });
}

const model = (input: Readonly<Record<string, unknown>>) => ({ name: 'A', kind: 'ONNX', team: 'default', ...input });
const nested = (pairs: number): string =>
  pairs === 0 ? 'key' : `versions { nodes { model { ${nested(pairs - 1)} } } }`;
const doubling = (count: number) =>
  `{ model(key: "a") { ...F0 } } ${Array.from({ length: count }, (_, i) => `fragment F${i} on Model { ...F${i + 1} ...F${i + 1} }`).join(' ')}
   fragment F${count} on Model { key }`;
const filled = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

export const graphqlCases: AttackCases = {
  G01: {
    async run(world) {
      for (const pairs of [15, 30])
        await refused(world, `{ model(key: "a") { ${nested(pairs)} } }`, /TooDeep|TooCostly/);
      const fragments = filled(15, (i) => `fragment F${i} on Model { champion { model { ...F${i + 1} } } }`);
      await refused(world, `{ model(key: "a") { ...F0 } } ${fragments} fragment F15 on Model { key }`, 'QueryTooDeep');
      const inline = (n: number): string =>
        n === 0 ? 'key' : `... on Model { champion { model { ${inline(n - 1)} } } }`;
      await refused(world, `{ model(key: "a") { ${inline(15)} } }`, 'QueryTooDeep');
    },
  },
  G02: {
    async run(world) {
      const query =
        'query ($n: Int = 1000) { models(first: $n) { nodes { versions(first: $n) { nodes { timeline(first: $n) { nodes { type } } } } } } }';
      await refused(
        world,
        query.replaceAll('$n', '1000').replace(' (1000: Int = 1000)', ''),
        /TooCostly|Validation|InvalidPage/,
      );
      // A default of a variable is a size like any other.
      const models = 'query ($n: Int = 100) { models(first: $n) { nodes { versions(first: $n) { nodes { id } } } } }';
      await refused(world, models, 'QueryTooCostly');
      await refused(world, models, 'QueryTooCostly', { n: 100 });
    },
  },
  G04: {
    async run(world) {
      // Scoring is no part of the GraphQL schema; what multiplies here are mutations and queries by aliases.
      const aliases = filled(100, (i) => `a${i}: model(key: "a") { key }`);
      await refused(world, `{ ${aliases} }`, 'TooManyAliases');
      const input = 'input: { idempotencyKey: "k", model: "m", reason: "r" }';
      await refused(
        world,
        `mutation { ${filled(50, (i) => `a${i}: suspend(${input}) { __typename }`)} }`,
        'TooManyAliases',
      );
    },
  },
  G05: {
    async run(world) {
      for (const count of [10_000, 60_000])
        await refused(world, `{ viewer { ${'roles '.repeat(count)} } }`, 'ParseFailed');
      await refused(world, `{ viewer { ${filled(60, () => 'roles @include(if: true)')} } }`, 'TooManyDirectives');
      await refused(world, `{ viewer { roles ${'@include(if: true) '.repeat(60)} } }`, /Directives|Validation/);
    },
  },
  G08: {
    async run(world) {
      await refused(world, doubling(24), /TooCostly|TooDeep/);
      await refused(
        world,
        '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }',
        'Validation',
      );
    },
  },
  G10: {
    async run(world) {
      for (const count of [2, 1000]) {
        const answer = await post(
          world,
          JSON.stringify(Array.from({ length: count }, () => ({ query: '{ __typename }' }))),
        );
        expect([answer.status, answer.code]).toEqual([400, 'BadRequest']);
      }
    },
  },
  G10b: {
    async run(world) {
      const bodies = [
        '[]',
        '{}',
        'null',
        '"text"',
        '1',
        '{"query":null}',
        '{"query":["{a}"]}',
        '{"query":{}}',
        '\u0000',
        '',
        '{"query":"{__typename}","variables":[1]}',
      ];
      for (const body of bodies) expect((await post(world, body)).status).toBe(400);
      const twice = await post(world, '{"query":"{ nothing }","query":"{ __typename }"}');
      expect(twice.status).toBe(200);
      const proto =
        '{"query":"{ __typename }","__proto__":{"actor":{"grants":[{"role":"admin"}]}},"constructor":{"prototype":{}}}';
      expect((await post(world, proto)).status).toBe(200);
      const kept = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
      expect((await post(world, JSON.stringify({ extensions: kept }))).status).toBe(400);
      const named = '{"query":"query A { __typename } query B { __typename }"';
      expect((await post(world, `${named}}`)).status).toBe(400);
      expect((await post(world, `${named},"operationName":"__proto__"}`)).status).toBe(400);
    },
  },
  G10c: {
    async run(world) {
      const query = JSON.stringify({ query: '{ __typename }' });
      const types: readonly string[] = [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/json; charset=utf-16',
        'application/json; charset=nonsense',
        'application/graphql',
        'application/vnd.x+json',
        'APPLICATION/JSON',
        'x',
      ];
      for (const type of types) {
        const { status } = await post(world, query, { 'content-type': type });
        expect([200, 400, 415]).toContain(status);
      }
      for (const encoding of ['br', 'gzip', 'nonsense', 'gzip, gzip']) {
        expect((await post(world, query, { 'content-encoding': encoding })).status).toBe(400);
      }
      const bomb = gzipSync(Buffer.from(JSON.stringify({ query: '{ __typename }', filler: 'x'.repeat(50_000_000) })));
      expect((await post(world, bomb, { 'content-encoding': 'gzip' })).status).toBe(413);
      for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
        const path = '/graphql?query=mutation%7Bx%7D';
        const answer = await send(world, { method, path, headers: await headersOf(world, 'owner-1') });
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }
    },
  },
  G11: {
    async run(world) {
      const headers = { 'content-type': 'application/json' };
      const token = await world.issuer.token();
      for (const authorization of ['', `Bearer ${token}`]) {
        for (const query of [
          '{__schema{types{name}}}',
          '{__type(name:"Model"){name}}',
          '{a:__schema{queryType{name}}}',
        ]) {
          const answer = await send(world, {
            at: world.production.url,
            headers: { ...headers, ...(authorization && { authorization }) },
            body: JSON.stringify({ query }),
          });
          expect(answer.status).toBe(400);
          expect(answer.text).not.toContain('queryType":');
        }
      }
    },
  },
  G13: {
    async run(world) {
      for (const query of [
        '{ modles { id } }',
        '{ viewer { rolse } }',
        '{ models(frist: 1) { totalCount } }',
        'mutation { deploi }',
        '{ model(key: "a") { ... on Modle { id } } }',
      ]) {
        const headers = { 'content-type': 'application/json' };
        const answer = await send(world, { at: world.production.url, headers, body: JSON.stringify({ query }) });
        expect(answer.status).toBe(400);
        expect(answer.text).not.toMatch(/did you mean/i);
      }
    },
  },
  G14: {
    async run(world) {
      for (const first of [2_147_483_647, -1, 0, 101]) {
        const answer = await refused(world, `{ models(first: ${first}) { totalCount } }`, 'InvalidPage');
        expect(answer.text).toContain('1 to 100');
        await refused(world, 'query ($n: Int) { models(first: $n) { totalCount } }', 'InvalidPage', { n: first });
      }
      await refused(world, '{ models(first: 1, last: 1) { totalCount } }', 'Validation');
      expect((await graphql(world, 'owner-1', '{ models { totalCount } }')).status).toBe(200);
    },
  },
  G15: {
    async run(world) {
      const cursors = ["' OR 1=1--", '\u0000', 'a'.repeat(10_000), '1'.repeat(40), '../..', '{"a":1}', '\ud800'];
      const lists = ['models', 'approvalRequests', 'auditEvents', 'findings', 'alerts'];
      for (const text of cursors) {
        const after = Buffer.from(text).toString('base64url');
        for (const list of lists) {
          const query = `query ($after: String) { ${list}(after: $after) { totalCount } }`;
          const answer = await graphql(world, 'auditor-1', query, { after });
          // Digits are a cursor of some lists; what lies after them is empty.
          expect(answer.code === 'InvalidPage' || answer.status === 200).toBe(true);
          expect(answer.text).not.toMatch(/select|syntax/i);
        }
      }
      const big = 'x'.repeat(900_000);
      const answer = await refused(world, 'query ($a: String) { models(after: $a) { totalCount } }', 'InvalidPage', {
        a: big,
      });
      expect(answer.text.length).toBeLessThan(10_000);
      for (const id of [big, '', '\u0001', Buffer.from("Model:' OR 1=1").toString('base64url'), '__proto__']) {
        const node = await graphql(world, 'auditor-1', 'query ($id: ID!) { node(id: $id) { id } }', { id });
        expect(node.status).toBeLessThan(500);
        expect(node.json?.['data'] ?? null).toEqual(node.status === 200 ? { node: null } : null);
      }
    },
  },
  G19: {
    async run(world) {
      for (const origin of ['https://evil.example', 'null', 'https://app.example.evil.example']) {
        for (const method of ['POST', 'OPTIONS']) {
          for (const path of ['/graphql', '/labels', '/dev/token', '/livez']) {
            const asks = { origin, 'access-control-request-method': 'POST', cookie: 'a=b' };
            const headers = { ...asks, 'content-type': 'application/json' };
            const answer = await send(world, { method, path, headers, body: '{"query":"{ __typename }"}' });
            expect(answer.headers['access-control-allow-origin']).toBeUndefined();
            expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
          }
        }
      }
    },
  },
  G23: {
    async run(world) {
      const list = `${'['.repeat(20_000)}1${']'.repeat(20_000)}`;
      await refused(world, `{ node(id: ${list}) { id } }`, 'ParseFailed');
      await refused(world, `{ node(id: ${'{a:'.repeat(20_000)}1${'}'.repeat(20_000)}) { id } }`, 'ParseFailed');
      const policy =
        'mutation ($document: JSON!) { publishPolicy(input: { idempotencyKey: "k", key: "p", document: $document }) { __typename } }';
      const headers = await headersOf(world, 'owner-1');
      for (const deep of [list, `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`]) {
        const body = `{"query":${JSON.stringify(policy)},"variables":{"document":${deep}}}`;
        const answer = await send(world, { headers, body });
        expect([answer.status, answer.code]).toEqual([400, 'BadUserInput']);
      }
    },
  },
  G24: {
    async run(world) {
      const query = 'query ($s: [Int!]) { models(first: $s) { totalCount } }';
      await refused(world, query, 'Validation', { s: Array.from({ length: 100_000 }, () => 'x') });
      const labels =
        'mutation ($items: [GroundTruth!]!) { recordGroundTruth(input: { idempotencyKey: "k", model: "m", items: $items }) { __typename } }';
      const wrong = await refused(world, labels, 'BadUserInput', { items: Array.from({ length: 100_000 }, () => 1) });
      expect((wrong.json?.['errors'] as unknown[]).length).toBeLessThanOrEqual(10);
      expect(wrong.text.length).toBeLessThan(10_000);
      const unknown = await refused(world, `{ ${filled(500, (i) => `nothing${i}`)} }`, 'Validation');
      expect((unknown.json?.['errors'] as unknown[]).length).toBeLessThanOrEqual(10);
      expect(unknown.text.length).toBeLessThan(10_000);
      const long = await refused(world, `{ ${'x'.repeat(900_000)} }`, 'Validation');
      expect(long.text.length).toBeLessThan(10_000);
    },
  },
  G26: {
    async run(world) {
      for (const first of ['2147483648', '1e400', '1.5', '"1"', '-0.1']) {
        await refused(world, `{ models(first: ${first}) { totalCount } }`, 'Validation');
      }
      for (const first of [2_147_483_648, 1.5, '1', true, 'NaN']) {
        await refused(world, 'query ($n: Int) { models(first: $n) { totalCount } }', 'BadUserInput', { n: first });
      }
      const seed =
        'mutation ($seed: BigInt) { trainVersion(input: { idempotencyKey: "k", model: "m", trainer: "t", dataset: "d", seed: $seed }) { __typename } }';
      for (const wrong of [2 ** 53, '1e400', 'NaN', '1.5', '', '9'.repeat(400)]) {
        const answer = await graphql(world, 'developer-1', seed, { seed: wrong });
        expect(answer.status === 400 || answer.text.includes('"__typename":"')).toBe(true);
      }
      for (const threshold of [-1, 1e308, 1e-320]) {
        const document = { schemaVersion: 1, title: 't', riskTier: threshold };
        const answer = await operate(world, 'owner-1', 'publishPolicy', { key: 'edge', document });
        expect(answer.text).toContain('"InvalidInput"');
      }
    },
  },
  G26b: {
    async run(world) {
      // Neither NUL nor half a character may reach Postgres, wherever it stands.
      for (const bad of ['\u0000', 'a\u0000b', '\ud800', 'x\udfff']) {
        const texts: readonly Promise<Answer>[] = [
          operate(world, 'owner-1', 'registerModel', model({ key: 'a', name: bad })),
          operate(world, 'owner-1', 'registerModel', model({ key: 'a', riskAnswers: { [bad]: 1 } })),
          operate(world, 'owner-1', 'registerModel', model({ key: 'a', riskAnswers: { a: [{ b: bad }] } })),
          operate(world, 'owner-1', 'suspend', { model: bad, reason: bad }),
          operate(world, 'owner-1', 'suspend', { model: 'm', reason: 'r', idempotencyKey: bad }),
          graphql(world, 'owner-1', `{ model(key: ${JSON.stringify(bad).replaceAll('\\u0000', '\\u0000')}) { key } }`),
          graphql(
            world,
            'auditor-1',
            'query ($t: String) { auditEvents(target: $t, actor: $t, type: $t) { totalCount } }',
            { t: bad },
          ),
          graphql(world, 'owner-1', 'query ($t: String) { statistics(family: $t) { family } }', { t: bad }),
        ];
        for (const answer of await Promise.all(texts)) expect(answer.status).toBe(400);
      }
      const proto =
        '{"query":"mutation ($d: JSON!) { publishPolicy(input: {idempotencyKey: \\"k\\", key: \\"p\\", document: $d}) { __typename } }","variables":{"d":{"__proto__":{"title":"x"}}}}';
      expect((await post(world, proto)).status).toBe(400);
    },
  },
  G27: {
    async run(world) {
      // The same error that a failing resolver makes is tested where a resolver can be made to fail (test/api/masking).
      const name = '{ "a": 1 }';
      const answer = await operate(world, 'owner-1', 'registerModel', model({ key: 'k', team: name, owner: "'; --" }));
      expect(answer.text).toMatch(/"NotFound"|"InvalidInput"/);
    },
  },
  G30: {
    async run(world) {
      const names = [
        '../../x',
        'a/b',
        'CON',
        '..',
        '-rf',
        'a'.repeat(300),
        '%2e%2e%2f',
        'model\nX-Header: 1',
        '',
        ' ',
        'a\u202eb',
        'ü',
        '__proto__',
        'a\r\nb',
      ];
      for (const key of names) {
        const answer = await operate(world, 'owner-1', 'registerModel', model({ key }));
        expect([key, answer.text.includes('"InvalidInput"')]).toEqual([key, true]);
        for (const [operation, input] of [
          ['publishPolicy', { key, document: {} }],
          ['registerUseCase', { key, title: 't', team: 'default' }],
        ] as const) {
          expect((await operate(world, 'owner-1', operation, input)).text).toMatch(/"InvalidInput"|"NotFound"/);
        }
      }
    },
  },
  G31: {
    async run(world) {
      const body = JSON.stringify({ query: '{ viewer { roles } }' });
      const spellings = [
        '/graphql/',
        '//graphql',
        '/GRAPHQL',
        '/Graphql',
        '/graphql;x',
        '/%67raphql',
        '/graphql%2f',
        '/graphql/x',
        '/./graphql',
        '/x/../graphql',
        '/graphql%00',
        '/%2567raphql',
        '/graphql%zz',
        '\\graphql',
        '/graphql?a=1',
      ];
      for (const path of spellings) {
        const answer = await send(world, { path, headers: { 'content-type': 'application/json' }, body });
        expect([path, [400, 401, 404].includes(answer.status)]).toEqual([path, true]);
        expect(answer.text).not.toContain('"roles"');
      }
      const digest = `sha256:${'a'.repeat(64)}`;
      const guarded = [
        `/artifacts/${digest}`,
        `//artifacts/${digest}`,
        `/ARTIFACTS/${digest}`,
        `/artifacts/${digest}/`,
        `/artifacts%2f${digest}`,
        `/artifacts/${digest};x`,
        `/artifacts/..%2f..%2fetc%2fpasswd`,
        '/labels',
        '/LABELS',
        '/labels/',
        '/monitoring/a/production/watermark',
        '/monitoring/a%2fproduction/watermark',
        '/Monitoring/a/production/watermark/',
        '/artifacts/%00',
        '/monitoring/%00/%00/watermark',
      ];
      for (const path of guarded) {
        for (const method of ['GET', 'HEAD', 'PUT', 'POST', 'DELETE']) {
          const answer = await send(world, { method, path, headers: { 'content-type': 'application/json' } });
          expect([method, path, [400, 401, 404, 405].includes(answer.status)]).toEqual([method, path, true]);
        }
        const known = await send(world, { method: 'GET', path, headers: await headersOf(world, 'owner-1') });
        expect([path, known.status < 500]).toEqual([path, true]);
      }
    },
  },
  G32: {
    async run(world) {
      const host = 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
      const query = '{"query":"{ __typename }"}';
      const length = `Content-Length: ${query.length}\r\n`;
      const at = world.tenure.url;
      const proto = await sendRaw(
        world,
        at,
        `${host}__proto__: x\r\nconstructor: x\r\n${length}Connection: close\r\n\r\n${query}`,
      );
      expect(proto).toMatch(/^HTTP\/1\.1 (200|400)/);
      const many = `${host}${filled(10_000, (i) => `x-${i}: 1\r\n`).replaceAll('\n ', '\n')}${length}\r\n${query}`;
      expect(await sendRaw(world, at, many)).toMatch(/^HTTP\/1\.1 (400|431)|^$/);
      expect(await sendRaw(world, at, `${host}x: ${'a'.repeat(65_536)}\r\n${length}\r\n${query}`)).toMatch(
        /^HTTP\/1\.1 (400|431)|^$/,
      );
      // Two lengths, or a length and chunks: whoever reads it otherwise than a proxy before it would be smuggled past it.
      for (const smuggled of [
        `${length}Transfer-Encoding: chunked\r\n`,
        `${length}Content-Length: 1\r\n`,
        'Transfer-Encoding: chunked, identity\r\n',
        'Transfer-Encoding : chunked\r\n',
        `Content-Length: +${query.length}\r\n`,
      ]) {
        expect(
          await sendRaw(world, at, `${host}${smuggled}\r\n0\r\n\r\nGET /livez HTTP/1.1\r\nHost: a\r\n\r\n`),
        ).toMatch(/^HTTP\/1\.1 400/);
      }
      for (const line of [
        'GET http:// HTTP/1.1',
        'GET // HTTP/1.1',
        'GET * HTTP/1.1',
        'OPTIONS * HTTP/1.1',
        'CONNECT a:1 HTTP/1.1',
        'GET /\u0000 HTTP/1.1',
      ]) {
        expect(await sendRaw(world, at, `${line}\r\nHost: a\r\nConnection: close\r\n\r\n`)).not.toMatch(
          /^HTTP\/1\.1 5/,
        );
      }
    },
  },
  G50: {
    async run(world) {
      // The answer tells what is left; more than that is tested with a small budget in test/api.
      const query = '{ rateLimit { limit cost remaining resetAt } }';
      const { json, status } = await graphql(world, 'owner-1', query);
      expect(status).toBe(200);
      expect(json).toMatchObject({ data: { rateLimit: { limit: 600_000, cost: 15 } } });
    },
  },
  ...socketCases,
};
