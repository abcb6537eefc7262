import { generateKeyPairSync } from 'node:crypto';
import { expect } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { AttackCases } from '../attack-case.js';
import { type Answer, graphql, operate, send } from '../operations.js';
import type { AttackWorld } from '../world/attack-world.js';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

/** Asks the API in production with this as its `Authorization`. */
function ask(world: AttackWorld, authorization: string, query = '{ viewer { roles } }'): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization };
  return send(world, { at: world.production.url, headers, body: JSON.stringify({ query }) });
}

async function refused(world: AttackWorld, name: string, token: string): Promise<void> {
  const { status, code } = await ask(world, `Bearer ${token}`);
  expect([name, status, code]).toEqual([name, 401, 'Unauthenticated']);
}

export const authnCases: AttackCases = {
  A00: {
    async run(world) {
      // What is refused below is refused for its fault alone: the same token without it is good.
      expect((await ask(world, `Bearer ${await world.issuer.token()}`)).status).toBe(200);
      for (const header of ['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', `Bearer ${'a'.repeat(12_000)}`]) {
        expect((await ask(world, header)).status).toBe(401);
      }
    },
  },
  A01: {
    async run(world) {
      const claims = { iss: world.issuer.url, aud: 'tenure', sub: 'admin-1', iat: now(), exp: now() + 600 };
      const good = await world.issuer.token({ sub: 'admin-1' });
      const signature = good.split('.')[2] ?? '';
      for (const alg of ['none', 'None', 'nOnE', 'HS256', 'ES256', '', null]) {
        for (const end of ['', signature, 'AAAA']) {
          await refused(
            world,
            `${alg} ${end.length}`,
            `${part({ alg, typ: 'at+jwt', kid: 'the-key' })}.${part(claims)}.${end}`,
          );
        }
      }
      // The published key as the secret of a symmetric signature.
      const secret = new TextEncoder().encode(JSON.stringify(world.issuer.publicKey));
      const confused = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'the-key' });
      await refused(world, 'symmetric', await confused.sign(secret));
    },
  },
  A02: {
    async run(world) {
      const claims = { iss: world.issuer.url, aud: 'tenure', sub: 'admin-1', iat: now(), exp: now() + 600 };
      const { privateKey, publicKey } = await generateKeyPair('ES256');
      const jwk = await exportJWK(publicKey);
      const own = { alg: 'ES256', typ: 'at+jwt' };
      const headers = [
        { ...own, kid: 'the-key' },
        { ...own, kid: 'the-key', jwk },
        { ...own, jwk },
        { ...own, jku: `${world.issuer.url}/keys` },
        { ...own, x5u: 'http://127.0.0.1:1/cert', kid: '../../dev/null' },
        { ...own, x5c: ['AAAA'], kid: "' or 1=1" },
      ];
      for (const header of headers) {
        const token = await new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
        await refused(world, JSON.stringify(header).slice(0, 60), token);
      }
      const critical = { crit: ['exp'], exp: 1 };
      await refused(world, 'crit', `${part({ ...own, ...critical })}.${part(claims)}.AAAA`);
    },
  },
  A03: {
    async run(world) {
      const { url } = world.issuer;
      const wrong = {
        aud: ['another', ['another'], 'tenure ', 'Tenure', '', {}, undefined],
        iss: [`${url}/`, url.replace('127.0.0.1', '127.0.0.1.evil.example'), url.toUpperCase(), '', [url], undefined],
      };
      for (const aud of wrong.aud)
        await refused(world, `aud ${JSON.stringify(aud)}`, await world.issuer.token({ aud } as never));
      for (const iss of wrong.iss)
        await refused(world, `iss ${JSON.stringify(iss)}`, await world.issuer.token({ iss } as never));
    },
  },
  A04: {
    async run(world) {
      const times = {
        'long over': { exp: now() - 120 },
        'not yet': { nbf: now() + 300 },
        'issued in the future': { iat: now() + 300 },
        'without an end': { exp: undefined },
        'without a beginning': { iat: undefined },
        'with an end that is no date': { exp: 1e300 },
        'with an end that is no number': { exp: '9999999999' },
        'of nobody': { sub: undefined },
        'of an empty name': { sub: '' },
        'of a person unknown here': { sub: 'somebody-else' },
        'of a name with NUL': { sub: 'admin-1\u0000' },
        'of a name with half a character': { sub: 'admin-1\ud800' },
        'of a list': { sub: ['admin-1'] },
        'of a number': { sub: 1 },
        'of a prototype': { sub: '__proto__' },
        'of another case': { sub: 'ADMIN-1' },
        'of a long name': { sub: 'a'.repeat(5000) },
      };
      for (const [name, claims] of Object.entries(times)) {
        await refused(world, name, await world.issuer.token(claims as never));
      }
    },
  },
  A05: {
    async run(world) {
      // A token of the development issuer says nothing in production, and one of the issuer nothing in development.
      await refused(world, 'development', await world.token('admin-1'));
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${await world.issuer.token()}` };
      expect((await send(world, { headers, body: '{"query":"{ viewer { roles } }"}' })).status).toBe(401);
      const path = '/dev/token';
      const asked = await send(world, { at: world.production.url, path, headers, body: '{"user":"admin-1"}' });
      expect(asked.status).toBe(404);
    },
  },
  A06: {
    async run(world) {
      const others: readonly (readonly [Record<string, unknown>, Record<string, unknown>])[] = [
        [{ nonce: 'n' }, { typ: 'JWT' }],
        [{ at_hash: 'h' }, { typ: 'JWT' }],
        [{ typ: 'ID' }, { typ: 'JWT' }],
        [{ typ: 'Refresh' }, { typ: 'JWT' }],
        [{ typ: 'Offline' }, { typ: 'JWT' }],
        [{ typ: 'ID' }, { typ: undefined }],
        [{ events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }, { typ: 'logout+jwt' }],
        [{ events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }, { typ: 'JWT' }],
        [{}, { typ: 'dpop+jwt' }],
        [{}, { typ: 'secevent+jwt' }],
      ];
      for (const [claims, header] of others) {
        await refused(world, JSON.stringify([claims, header]), await world.issuer.token(claims, header));
      }
      expect((await ask(world, `Bearer ${await world.issuer.token({ typ: 'Bearer' }, { typ: 'JWT' })}`)).status).toBe(
        200,
      );
    },
  },
  A07: {
    async run(world) {
      await ask(world, `Bearer ${await world.issuer.token()}`);
      const before = world.issuer.keyRequests();
      const claims = part({ iss: world.issuer.url, aud: 'tenure', sub: 'admin-1', iat: now(), exp: now() + 600 });
      const token = (i: number) => `${part({ alg: 'ES256', typ: 'at+jwt', kid: `k${i}` })}.${claims}.AAAA`;
      // A tenth of the file's number, in waves: what is bounded is the calls, whatever the number.
      for (let wave = 0; wave < 20; wave += 1) {
        const answers = Array.from({ length: 50 }, (_, i) => ask(world, `Bearer ${token(wave * 50 + i)}`));
        for (const { status } of await Promise.all(answers)) expect(status).toBe(401);
      }
      expect(world.issuer.keyRequests() - before).toBeLessThanOrEqual(1);
    },
  },
  A11: {
    async run(world) {
      const hostile = [
        ['__proto__'],
        ['admin\n'],
        [{ role: 'admin' }],
        ['*'],
        'admin',
        { admin: true },
        Array.from({ length: 300 }, () => 'admin'),
      ];
      for (const roles of hostile) {
        const claims = {
          sub: 'auditor-1',
          roles,
          groups: roles,
          scope: '*',
          realm_access: { roles },
          tenant: ['default'],
        };
        const token = await world.issuer.token(claims);
        const { json, status } = await ask(world, `Bearer ${token}`);
        expect([status, json]).toEqual([200, { data: { viewer: { roles: ['AUDITOR'] } } }]);
        const suspend = 'mutation { suspend(input: { idempotencyKey: "a", model: "m", reason: "r" }) { __typename } }';
        expect((await ask(world, `Bearer ${token}`, suspend)).text).toMatch(/"(Forbidden|NotFound)"/);
      }
      const many = await world.issuer.token({ roles: Array.from({ length: 10_000 }, () => 'admin') });
      expect([401, 431]).toContain((await ask(world, `Bearer ${many}`)).status);
    },
  },
  A13: {
    async run(world) {
      const input = { requestId: 'none', decision: 'APPROVE', reason: 'r', packageDigest: 'sha256:none' };
      for (const user of ['service', null]) {
        const answer = await operate(world, user, 'decideApproval', input).catch(() => null);
        // There is no ready service user: nobody can get a token that speaks for one.
        if (answer) expect(answer.status === 401 || /"(Forbidden|NotFound|Refused)"/.test(answer.text)).toBe(true);
      }
    },
  },
  A14: {
    async run(world) {
      const { privateKey } = generateKeyPairSync('ed25519');
      const foreign = new SignJWT({})
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
        .setIssuer('urn:tenure:development-issuer');
      const forged = await foreign
        .setAudience('tenure')
        .setSubject('admin-1')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey);
      const kinds: readonly (string | null)[] = [null, 'nonsense', forged];
      const introspected = await graphql(
        world,
        'owner-1',
        '{ __schema { queryType { fields { name args { name type { kind name ofType { name kind } } } type { kind ofType { kind name } name } } } mutationType { fields { name args { type { ofType { name } } } } } } }',
      );
      const schema = introspected.json as unknown as SchemaAnswer;
      const { queryType, mutationType } = schema.data.__schema;
      const documents = [
        ...mutationType.fields.map(
          ({ name, args }) =>
            `mutation ($input: ${args[0]?.type.ofType?.name ?? ''}!) { ${name}(input: $input) { __typename } }`,
        ),
        ...queryType.fields.map(({ name, args }) => {
          const needed = args.filter((one) => one.type.kind === 'NON_NULL').map((one) => `${one.name}: "a"`);
          return `{ ${name}${needed.length > 0 ? `(${needed.join(', ')})` : ''} { __typename } }`;
        }),
      ];
      expect(documents.length).toBeGreaterThan(30);
      for (const token of kinds) {
        for (const query of documents) {
          const headers = {
            'content-type': 'application/json',
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          };
          const answer = await send(world, { headers, body: JSON.stringify({ query, variables: {} }) });
          // A mutation without its input is refused for that first; nothing of it runs either way.
          expect([query, [400, 401].includes(answer.status), answer.json?.['data'] ?? null]).toEqual([
            query,
            true,
            null,
          ]);
          if (!query.startsWith('mutation')) expect([query, answer.status]).toEqual([query, 401]);
        }
      }
    },
  },
};

interface SchemaAnswer {
  readonly data: {
    readonly __schema: {
      readonly queryType: {
        readonly fields: readonly {
          readonly name: string;
          readonly args: readonly { readonly name: string; readonly type: { readonly kind: string } }[];
        }[];
      };
      readonly mutationType: {
        readonly fields: readonly {
          readonly name: string;
          readonly args: readonly { readonly type: { readonly ofType: { readonly name: string } | null } }[];
        }[];
      };
    };
  };
}
