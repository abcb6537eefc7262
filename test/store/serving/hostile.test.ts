import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Signature } from '../../../domain/model/signature.js';
import type { ScoringServer } from '../../../scoring/start-scoring-server.js';
import { profileColumns } from '../../../domain/profile/profile-columns.js';
import { elsewhere, encodeModel, modelBytes, node, valueInfo } from '../../support/hostile-onnx.js';
import { inferBody, postInfer } from '../../support/infer.js';
import { loopModel, sumModel, tableModel, tensor, type TestModel } from '../../support/onnx-models.js';
import { ServingWorld } from '../../support/serving-world.js';
import { until } from '../../support/until.js';

let world: ServingWorld;
let server: ScoringServer;

async function deployed(key: string, model: TestModel, more = {}): Promise<string> {
  const slotId = await world.addModel(key);
  await world.change(slotId, 'serving', await world.addVersion(key, 1, model, more));
  await until(async () => (await fetch(`${server.url}/v2/models/${key}/ready`)).status === 200);
  return slotId;
}

/** Adds `count` features up. */
function wideModel(count: number): TestModel {
  const names = Array.from({ length: count }, (_, index) => `f${index}`);
  const bytes = encodeModel({
    irVersion: 8,
    opsetImport: [{ domain: '', version: 17 }],
    graph: {
      name: 'wide',
      node: [node('Sum', names, ['sum'])],
      input: names.map((name) => valueInfo(name, ['rows', 1])),
      output: [valueInfo('sum', ['rows', 1])],
    },
  });
  const signature: Signature = { inputs: names.map((name) => tensor(name)), outputs: [tensor('sum')] };
  return { bytes, signature };
}

const wideBody = (rows: number, count: number) => {
  const column = Array.from({ length: rows }, (_, row) => row / 7);
  return inferBody(Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, column])));
};

/** Answers everything that comes back over a bare connection until the server closes it, and after how long. */
function raw(url: string, ...pieces: readonly string[]): Promise<{ text: string; ms: number }> {
  const began = performance.now();
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    let text = '';
    const socket = connect(Number(port), hostname, () => pieces.forEach((piece) => socket.write(piece)));
    const late = setTimeout(() => socket.destroy(), 20_000);
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(late);
      resolve({ text, ms: performance.now() - began });
    });
  });
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const body = (x: string, more = ''): string =>
  `{"inputs":[{"name":"x","shape":[1,1],"datatype":"FP32","data":[${x}]},` +
  `{"name":"y","shape":[1,1],"datatype":"FP32","data":[0]}]${more}}`;

/** The 99th percentile of `count` requests one after the other, milliseconds. */
async function slowest(count: number): Promise<number> {
  const times: number[] = [];
  for (let asked = 0; asked < count; asked += 1) {
    const began = performance.now();
    expect((await postInfer(server.url, 'plain', inferBody({ x: [1], y: [2] }))).status).toBe(200);
    times.push(performance.now() - began);
  }
  return times.sort((left, right) => left - right)[Math.floor(count * 0.99)] ?? 0;
}

describe('store serving hostile', () => {
  let plain: string;
  beforeAll(async () => {
    world = await ServingWorld.start();
    server = await world.server();
    plain = await deployed('plain', sumModel());
  });
  afterAll(() => world.stop());

  it('answers 10,000 rows of 50 features at once, and others meanwhile', async () => {
    const wide = wideModel(50);
    const column = Float32Array.from({ length: 1000 }, (_, row) => row);
    const specs = wide.signature.inputs.map(({ name }) => ({ name, type: 'FP32' as const }));
    const columns = Object.fromEntries(specs.map(({ name }) => [name, column]));
    const baseline = {
      schemaVersion: 1,
      inputs: profileColumns({ rows: 1000, columns }, specs),
      outputs: profileColumns({ rows: 1000, columns: { sum: column } }, [{ name: 'sum', type: 'FP32' as const }]),
      labels: null,
    };
    const slotId = await deployed('wide', wide, { baseline });
    let done = false;
    const large = postInfer(server.url, 'wide', wideBody(10_000, 50)).finally(() => (done = true));
    let meanwhile = 0;
    for (; !done; meanwhile += 1) {
      expect((await postInfer(server.url, 'plain', inferBody({ x: [1], y: [2] }))).status).toBe(200);
    }
    const answer = await large;
    expect([answer.status, answer.body.outputs[0]?.shape]).toEqual([200, [10_000, 1]]);
    expect(meanwhile).toBeGreaterThan(5);
    const sql = 'select count(*)::int as count from prediction where slot_id = $1';
    expect((await world.db.query<{ count: number }>(sql, [slotId])).rows).toEqual([{ count: 10_000 }]);
  });

  it.each([
    ['a value nested a million deep', body(nested(1_000_000)), 'WrongValue'],
    ['data nested a million deep', body('1').replace('[1]', nested(1_000_000)), 'WrongValue'],
    ['inputs nested a million deep', `{"inputs":${nested(1_000_000)}}`, 'UnknownTensor'],
    ['a body nested a million deep', nested(1_000_000), 'WrongBody'],
    ['a name nested a million deep', `{"inputs":[{"name":${nested(1_000_000)}}]}`, 'UnknownTensor'],
    ['an id nested a million deep', body('1', `,"id":${nested(1_000_000)}`), 'WrongId'],
    ['outputs nested a million deep', body('1', `,"outputs":${nested(1_000_000)}`), 'UnknownOutput'],
    ['a segment nested a million deep', body('1', `,"parameters":{"segment":${nested(1_000_000)}}`), 'WrongParameters'],
    ['brackets that never close', '['.repeat(1_000_000), 'InvalidJson'],
    ['a key __proto__', body('1', ',"__proto__":{"id":"x"}'), 'InvalidJson'],
    ['a key __proto__ written otherwise', body('1', ',"\\u005f_proto__":{"id":"x"}'), 'InvalidJson'],
    ['a key constructor.prototype', body('1', ',"constructor":{"prototype":{"id":"x"}}'), 'InvalidJson'],
    ['a parameter __proto__', body('1', ',"parameters":{"__proto__":null}'), 'InvalidJson'],
    ['NaN', body('NaN'), 'InvalidJson'],
    ['Infinity', body('-Infinity'), 'InvalidJson'],
    ['a number past FP32', body('1e39'), 'WrongValue'],
    ['a number past every float', body('1e999'), 'WrongValue'],
    ['a number as text', body('"1"'), 'WrongValue'],
    ['NaN as text', body('"NaN"'), 'WrongValue'],
    ['an object for a number', body('{"valueOf":1}'), 'WrongValue'],
    ['null where none is allowed', body('null'), 'NullNotAllowed'],
    ['ten million rows in words only', body('1').replace('[1,1]', '[10000000,1]'), 'TooManyRows'],
    ['a shape that overflows', body('1').replace('[1,1]', '[9007199254740993,1]'), 'WrongShape'],
    ['a negative shape', body('1').replace('[1,1]', '[-1,1]'), 'WrongShape'],
    [
      'an unknown feature beside the known ones',
      body('1').replace('"inputs":[', '"inputs":[{"name":"z"},'),
      'UnknownTensor',
    ],
    ['a million unknown features', `{"inputs":[${'{"name":"z"},'.repeat(999_999)}{"name":"z"}]}`, 'UnknownTensor'],
    ['a feature twice', body('1').replace('"y"', '"x"'), 'DuplicateTensor'],
    [
      'binary data that is not there',
      body('1').replace('"data":[1]', '"parameters":{"binary_data_size":4}'),
      'WrongData',
    ],
    ['nothing', '', 'InvalidJson'],
  ])('refuses %s and logs no prediction', async (_what, sent, code) => {
    const before = (await world.predictions(plain)).length;
    const answer = await postInfer(server.url, 'plain', sent);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
    expect(JSON.stringify(answer.body).length).toBeLessThan(1000);
    expect((await world.predictions(plain)).length).toBe(before);
  });

  it.each([
    ['-0', '-0', 0],
    ['a denormal', '1e-45', 1.401298464324817e-45],
    ['a number below every float', '1e-400', 0],
    ['the largest FP32', '3.4028234663852886e38', 3.4028234663852886e38],
  ])('takes %s as what it is', async (_what, sent, sum) => {
    const answer = await postInfer(server.url, 'plain', body(sent));
    expect([answer.status, answer.body.outputs[0]?.data[0]]).toEqual([200, sum]);
  });

  it('refuses large, foreign and unreadable requests before it parses them', async () => {
    const send = async (headers: Record<string, string>, sent: string | Uint8Array<ArrayBuffer>) => {
      const response = await fetch(`${server.url}/v2/models/plain/infer`, { method: 'POST', headers, body: sent });
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    const json = { 'content-type': 'application/json' };
    expect(await send(json, 'x'.repeat(50_000_000)).catch(() => [413, 'BodyTooLarge'])).toEqual([413, 'BodyTooLarge']);
    const binary = { 'content-type': 'application/octet-stream', 'inference-header-content-length': '9999999' };
    expect(await send(binary, new Uint8Array(100))).toEqual([415, 'UnsupportedMediaType']);
    expect(await send({ ...json, 'inference-header-content-length': '-5' }, body('1') + 'AAAA')).toEqual([
      400,
      'InvalidJson',
    ]);
    expect(await send({ 'content-type': 'text/csv' }, 'x,y\n1,2')).toEqual([415, 'UnsupportedMediaType']);
    expect(await send({ 'content-type': 'text/plain' }, body('1'))).toEqual([400, 'WrongBody']);
  });

  it('answers what is no request with a code, and nothing of itself', async () => {
    const host = 'host: x\r\n';
    const flood = await raw(server.url, `GET /v2 HTTP/1.1\r\n${host}${'x-a: b\r\n'.repeat(6000)}\r\n`);
    expect(flood.text).toMatch(/^HTTP\/1\.1 431 [^]*"HeadersTooLarge"/);
    expect((await raw(server.url, 'nonsense\r\n\r\n')).text).toMatch(/^HTTP\/1\.1 400 [^]*"BadRequest"/);
    const both = `POST /v2/models/plain/infer HTTP/1.1\r\n${host}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`;
    expect((await raw(server.url, both)).text).toMatch(/^HTTP\/1\.1 400 /);
    const escape = await fetch(`${server.url}/v2/models/%zz/infer`, { method: 'POST' });
    expect([escape.status, await escape.json()]).toMatchObject([400, { code: 'BadRequest' }]);
    const long = await fetch(`${server.url}/${'a'.repeat(8000)}`);
    expect([long.status, (await long.text()).length < 300]).toEqual([404, true]);
  });

  it('gives up requests that come too slowly, headers and bodies alike', async () => {
    const strict = await world.server({}, { requestTimeoutMs: 500 });
    const post = 'POST /v2/models/plain/infer HTTP/1.1\r\nhost: x\r\n';
    const ends = await Promise.all([
      raw(strict.url, post),
      raw(strict.url, `${post}content-type: application/json\r\ncontent-length: 1000\r\n\r\n{`),
    ]);
    for (const { text, ms } of ends) {
      expect(text).toMatch(/^HTTP\/1\.1 408 [^]*"RequestTooSlow"/);
      expect(ms).toBeLessThan(10_000);
    }
  });

  it('takes only so many bytes of bodies at once', async () => {
    const strict = await world.server({}, { maxBodyBytes: 1000, maxBodiesBytes: 1500, requestTimeoutMs: 2_000 });
    const post =
      'POST /v2/models/plain/infer HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close\r\n';
    const waiting = raw(strict.url, `${post}content-length: 1000\r\n\r\n{`);
    await until(async () => {
      const refused = await raw(strict.url, `${post}content-length: 1000\r\n\r\n`);
      return /^HTTP\/1\.1 429 [^]*"Overload"/.test(refused.text) || null;
    });
    expect((await fetch(`${strict.url}/v2/health/live`)).status).toBe(200);
    await waiting;
  });

  it('stops although somebody sends a body that never ends', async () => {
    const strict = await world.server({}, { requestTimeoutMs: 1_000 });
    const post = 'POST /v2/models/plain/infer HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
    const endless = raw(strict.url, `${post}content-length: 1000\r\n\r\n{`);
    await fetch(`${strict.url}/v2`);
    await strict.stop();
    await endless;
  });

  it('never creates a session from bytes that the inspection refuses, however they came here', async () => {
    const { signature } = sumModel();
    const slotId = await world.addModel('smuggled');
    const bytes = modelBytes({ initializers: [elsewhere('../secret.bin')] });
    const digest = await world.prepare(slotId, await world.addVersion('smuggled', 1, { bytes, signature }));
    const lease = await until(async () => {
      const found = await world.lease(slotId);
      return found?.prepared_error ? found : null;
    });
    expect(digest).not.toBe('');
    expect(lease.prepared_error).toMatch(/externalDataPath/);
  });

  it('tells what the runtime says without paths and places in its source', async () => {
    await deployed('table', tableModel());
    const inputs = [{ name: 'x', shape: [1, 1], datatype: 'INT64', data: [99] }];
    const { status, body: told } = await postInfer(server.url, 'table', { inputs });
    expect([status, told.code]).toEqual([500, 'ScoringCrashed']);
    expect(told.error).toMatch(/could not score/);
    expect(told.error).not.toMatch(/\/\w+\/|\.cc\b|\.h\b|::/);
  });

  it('serves others as fast as before while a model hangs', async () => {
    await deployed('hang', loopModel());
    await slowest(100);
    const alone = await slowest(200);
    const hanging = Array.from({ length: 8 }, () => postInfer(server.url, 'hang', inferBody({ x: [1e18] })));
    const beside = await slowest(200);
    const refused = (await Promise.all(hanging)).map(({ status }) => status);
    expect(refused.every((status) => [503, 504].includes(status))).toBe(true);
    // A loop takes one of the processors; the bound is for a machine with two that others use, too.
    expect(beside).toBeLessThan(Math.max(2 * alone, 500));
  });
});
