import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { WebSocket } from 'ws';
import type { Attacks } from '../support/attack.js';
import { codeOf } from '../support/reply.js';
import type { Target } from '../support/target.js';

const nested = (times: number) =>
  `{models(first:1){nodes{${'champion{model{'.repeat(times)}key${'}}'.repeat(times)}}}}`;

/** Sends a document that must be refused before anything is looked up. */
async function refused(target: Target, query: string, code: string | RegExp, sent = {}): Promise<void> {
  const reply = await target.graphql(query, {}, sent);
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(reply.status).toBeLessThan(500);
  expect(codeOf(reply)).toMatch(code);
  expect(reply.json?.data ?? null).toBeNull();
}

/** Opens a socket for subscriptions; resolves with how it was closed. */
async function closedWith(target: Target, say: (socket: WebSocket) => void, headers = {}): Promise<number> {
  const socket = new WebSocket(`${target.tenure.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers,
  });
  const closed = new Promise<number>((resolve) => {
    socket.once('close', (code: number) => resolve(code));
    socket.once('error', () => resolve(-1));
  });
  socket.once('open', () => say(socket));
  return Promise.race([closed, sleep(15_000).then(() => 0)]).finally(() => socket.terminate());
}

/** The GraphQL endpoint: size, cost, probing, malformed input, sockets. */
export const graphql: Attacks = {
  G01: async (target) => {
    for (const times of [8, 15, 30, 200]) await refused(target, nested(times), /QueryTooDeep|QueryTooCostly/);
    expect(Math.max(...target.replies.map(({ ms }) => ms))).toBeLessThan(1_000);
  },
  G02: (target) =>
    refused(target, '{models(first:1000){nodes{versions(first:1000){nodes{number}}}}}', /QueryTooCostly|InvalidPage/),
  G04: async (target) => {
    const alias = (count: number, field: string) =>
      `{${Array.from({ length: count }, (_, n) => `a${n}:${field}`).join(' ')}}`;
    await refused(target, alias(100, 'models(first:100){totalCount}'), 'TooManyAliases');
    await refused(
      target,
      `mutation ${alias(100, 'verifyAudit(input:{idempotencyKey:"x"}){__typename}')}`,
      'TooManyAliases',
    );
  },
  G05: async (target) => {
    for (const count of [10_000, 60_000]) {
      await refused(target, `{models(first:1){nodes{${'key '.repeat(count)}}}}`, 'GraphqlParseFailed');
    }
  },
  G08: async (target) => {
    const names = Array.from({ length: 24 }, (_, n) => `f${n}`);
    const fragments = names.map(
      (name, n) => `fragment ${name} on Query{${n < 23 ? `...f${n + 1} ...f${n + 1}` : 'models(first:1){totalCount}'}}`,
    );
    await refused(target, `{...f0} ${fragments.join(' ')}`, /QueryTooCostly|QueryTooDeep|GraphqlValidationFailed/);
    await refused(target, '{...a} fragment a on Query{...b} fragment b on Query{...a}', 'GraphqlValidationFailed');
  },
  G10: async (target) => {
    for (const count of [2, 1000]) {
      const body = JSON.stringify(Array.from({ length: count }, () => ({ query: '{viewer{person{key}}}' })));
      expect((await target.send({ body })).status).toBe(400);
    }
  },
  G11: async (target) => {
    const token = await target.production.token();
    for (const given of [token, null]) {
      const reply = await target.inProduction('{__schema{types{name}}}', given);
      expect(reply.text).not.toContain('"types"');
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect((await target.inProduction('{__type(name:"Model"){fields{name}}}', given)).text).not.toContain('"fields"');
    }
  },
  G13: async (target) => {
    const reply = await target.inProduction('{modles{id}}', await target.production.token());
    expect(reply.status).toBe(400);
    expect(reply.text).not.toMatch(/did you mean|"models"/i);
  },
  G14: async (target) => {
    for (const first of ['2147483647', '-1', '0', '101']) {
      const reply = await target.graphql(`{models(first:${first}){totalCount}}`);
      expect([reply.status, codeOf(reply)]).toEqual([
        expect.any(Number),
        expect.stringMatching(/InvalidPage|QueryTooCostly/),
      ]);
    }
    await refused(target, '{models(first:1,last:1){totalCount}}', 'GraphqlValidationFailed');
    expect((await target.graphql('{models{nodes{key}}}')).status).toBe(200);
  },
  G15: async (target) => {
    const cursors = ["' OR 1=1--", '../../etc/passwd', '\u0000', 'zzz\n', '9'.repeat(40)].map((text) =>
      Buffer.from(text).toString('base64url'),
    );
    for (const after of [...cursors, '%%%', 'x'.repeat(1_000_000)]) {
      const reply = await target.graphql('query($after:String){models(after:$after){totalCount}}', { after });
      // Beyond the limit of a body it is the body that is refused.
      expect(codeOf(reply) ?? String(reply.status)).toMatch(/InvalidPage|413|BodyTooLarge|400/);
    }
  },
  G19: async (target) => {
    for (const origin of ['https://evil.example', 'null', 'https://app.example.evil.example']) {
      const reply = await target.graphql('{viewer{person{key}}}', {}, { headers: { origin } });
      expect(reply.headers.get('access-control-allow-origin')).toBeNull();
      const asked = await target.send({
        method: 'OPTIONS',
        user: null,
        headers: { origin, 'access-control-request-method': 'POST' },
      });
      expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    }
  },
  G23: async (target) => {
    for (const deep of [
      `{model(key:${'['.repeat(20_000)}`,
      `{model(key:${'{a:'.repeat(5_000)}1${'}'.repeat(5_000)}){key}}`,
    ]) {
      expect((await target.graphql(deep)).status).toBe(400);
    }
    const variables = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const reply = await target.send({
      body: `{"query":"query($k:String!){model(key:$k){key}}","variables":{"k":${variables}}}`,
    });
    expect(reply.status).toBe(400);
  },
  G24: async (target) => {
    const items = Array.from({ length: 20_000 }, () => ({ predictionId: {}, label: [], observedAt: 7 }));
    const query =
      'mutation($items:[GroundTruth!]!){recordGroundTruth(input:{idempotencyKey:"k",model:"m",items:$items}){__typename}}';
    const reply = await target.graphql(query, { items });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.text.length).toBeLessThan(10_240);
    expect(reply.json?.errors?.length ?? 0).toBeLessThanOrEqual(10);
  },
  G26: async (target) => {
    for (const literal of ['2147483648', '-2147483649', '1e400', '"NaN"', '1.5']) {
      await refused(target, `{models(first:${literal}){totalCount}}`, /GraphqlValidationFailed|BadUserInput/);
    }
    const body = '{"query":"query($f:Int){models(first:$f){totalCount}}","variables":{"f":1e400}}';
    expect((await target.send({ body })).status).toBe(400);
  },
  G30: async (target, oracles) => {
    const refusals = [
      '../../x',
      'a/b',
      'CON',
      '..',
      '-rf x',
      'x'.repeat(300),
      '%2e%2e%2f',
      'model\nX-Header: 1',
      'Ünïcode',
      '',
    ];
    for (const key of refusals) {
      const input = { idempotencyKey: `k-${key.slice(0, 20)}`, key, name: key, kind: 'ONNX', team: 'default' };
      const reply = await target.graphql(
        'mutation($input:RegisterModelInput!){registerModel(input:$input){__typename ... on Problem{code}}}',
        { input },
        { user: 'developer-1' },
      );
      expect(reply.text).toMatch(/InvalidInput|NotFound/);
    }
    expect(await oracles.rows('select key from model where key !~ $1', ['^[a-z0-9-]{1,63}$'])).toEqual([]);
  },
  G31: async (target) => {
    const paths = [
      '/graphql/',
      '//graphql',
      '/GRAPHQL',
      '/graphql;x',
      '/%67raphql',
      '/./graphql',
      '/graphql%2f',
      '/labels/',
      '//labels',
    ];
    for (const path of [
      ...paths,
      '/artifacts/sha256:%2e%2e%2f',
      '/artifacts//etc/passwd',
      '/monitoring/x/production/watermark/',
    ]) {
      for (const method of ['POST', 'GET', 'HEAD', 'PUT']) {
        const status = await target.raw(path, { 'content-type': 'application/json' }, method);
        // No way around the token: refused, not there, or the page that anyone may have.
        const sound = [200, 204, 301, 302, 308, 400, 401, 404, 405, 415].includes(status);
        expect([path, method, status, sound]).toEqual([path, method, status, true]);
      }
    }
  },
  G32: async (target) => {
    expect(await target.raw('/livez', { __proto__x: 'y', constructor: 'z' })).toBe(200);
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`h${n}`, 'x']));
    expect([200, 400, 431]).toContain(await target.raw('/livez', many).catch(() => 431));
    expect([400, 431]).toContain(await target.raw('/livez', { big: 'x'.repeat(65_536) }).catch(() => 431));
  },
  G33: {
    slow: true,
    run: async (target) => {
      const say =
        (...messages: object[]) =>
        (socket: WebSocket) =>
          messages.forEach((message) => socket.send(JSON.stringify(message)));
      const init = (authorization: string) => ({ type: 'connection_init', payload: { authorization } });
      const subscribe = (id: string) => ({
        id,
        type: 'subscribe',
        payload: { query: 'subscription{alertChanged{id}}' },
      });
      expect(await closedWith(target, say(subscribe('1')))).toBe(4401);
      expect(await closedWith(target, say(init('Bearer nonsense')))).toBeGreaterThanOrEqual(4400);
      expect(await closedWith(target, (socket) => socket.send('x'.repeat(8 * 2 ** 20)))).toBe(1009);
      const token = `Bearer ${await target.token('auditor-1')}`;
      const flood = Array.from({ length: 1_000 }, (_, n) => subscribe(String(n)));
      const flooded = await closedWith(target, (socket) => {
        socket.send(JSON.stringify(init(token)));
        socket.once('message', () => say(...flood)(socket));
      });
      expect(flooded).toBeGreaterThanOrEqual(4400);
      const foreign = await closedWith(target, say(init(token)), { origin: 'https://evil.example' });
      expect([-1, 4403, 1008]).toContain(foreign);
    },
  },
};
