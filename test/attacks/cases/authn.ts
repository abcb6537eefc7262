import { expect } from '@jest/globals';
import type { Attacks } from '../support/attack.js';
import { codeOf } from '../support/reply.js';
import type { Target } from '../support/target.js';

const question = '{viewer{person{key}}}';

async function unauthenticated(target: Target, token: string): Promise<void> {
  const reply = await target.inProduction(question, token);
  expect([reply.status, codeOf(reply)]).toEqual([401, 'Unauthenticated']);
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Bearer tokens, against the API in production mode and its real issuer. */
export const authn: Attacks = {
  A01: async (target) => {
    const now = Math.floor(Date.now() / 1000);
    const payload = { sub: 'admin-1', iss: target.production.issuer, aud: 'tenure', iat: now, exp: now + 600 };
    for (const alg of ['none', 'None', 'nOnE', 'HS256', '', undefined]) {
      for (const signature of ['', 'AAAA'])
        await unauthenticated(target, `${encode({ alg, typ: 'at+jwt' })}.${encode(payload)}.${signature}`);
    }
  },
  A03: async (target) => {
    const { issuer } = target.production;
    expect((await target.inProduction(question, await target.production.token())).status).toBe(200);
    for (const wish of [
      { audience: 'other' },
      { issuer: `${issuer}/` },
      { issuer: issuer.replace('127', 'a127') },
      { forged: true },
    ]) {
      await unauthenticated(target, await target.production.token(wish));
    }
    await unauthenticated(target, await target.production.token({ issuedIn: -3_600, expiresIn: -120 }));
    await unauthenticated(target, await target.production.token({ issuedIn: 600, expiresIn: 1_200 }));
    // Keys that a token brings along are never looked at.
    for (const header of [{ jku: `${issuer}/keys` }, { x5u: 'http://127.0.0.1:1/' }, { kid: '../../../dev/null' }]) {
      await unauthenticated(target, await target.production.token({ forged: true, header }));
    }
    await unauthenticated(target, await target.production.token({ subject: 'nobody-here' }));
  },
  A06: async (target) => {
    for (const type of ['id_token', 'logout+jwt', 'refresh+jwt', 'dpop+jwt']) {
      await unauthenticated(target, await target.production.token({ type }));
    }
    for (const claims of [
      { events: { 'http://schemas.openid.net/event/backchannel-logout': {} } },
      { nonce: 'n', at_hash: 'x' },
    ]) {
      await unauthenticated(target, await target.production.token({ claims, type: 'JWT' }));
    }
  },
  A07: {
    slow: true,
    run: async (target) => {
      const before = target.production.keyRequests();
      for (let count = 0; count < 500; count += 1) {
        const token = await target.production.token({ keyId: `k-${Math.random()}`, forged: true });
        expect((await target.inProduction(question, token)).status).toBe(401);
      }
      expect(target.production.keyRequests() - before).toBeLessThanOrEqual(2);
    },
  },
  A11: async (target) => {
    const many = Array.from({ length: 400 }, (_, n) => `r${n}`);
    for (const roles of [['__proto__'], ['admin\n'], [{ admin: true }], many, '*', ['admin']]) {
      // Roles are grants in the database: no claim gives any.
      const token = await target.production.token({ claims: { roles, groups: roles, tenant: [roles] } });
      const reply = await target.send({
        url: `${target.production.url}/graphql`,
        token,
        body: JSON.stringify({
          query:
            'mutation{registerModel(input:{idempotencyKey:"a",key:"claimed",name:"x",kind:ONNX,team:"default"}){__typename ... on Problem{code}}}',
        }),
      });
      expect(`${reply.status} ${reply.text}`).toMatch(/Forbidden|401/);
    }
  },
};
