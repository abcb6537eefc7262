import { createHash, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { expect } from '@jest/globals';
import { mutate, waitForVersion } from '../../../client/index.js';
import { modelBytes, node } from '../../support/hostile-onnx.js';
import { loopModel, type TestModel } from '../../support/onnx-models.js';
import { registerContent, registerTinyModel } from '../../support/register-tiny.js';
import { tinyModel } from '../../support/tiny-model.js';
import { hostileModels } from '../inputs/hostile-models.js';
import type { Attack, Attacks } from '../support/attack.js';
import type { Oracles } from '../support/oracles.js';
import type { Target } from '../support/target.js';

const digestOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Uploads bytes by developer-1, announced as a model or as anything. */
function put(target: Target, bytes: Uint8Array, mediaType: string, digest = digestOf(bytes)) {
  const url = `${target.tenure.url}/artifacts/${digest}`;
  return target.send({ url, method: 'PUT', user: 'developer-1', headers: { 'content-type': mediaType }, body: bytes });
}

async function register(target: Target, artifactDigest: string) {
  const { signature } = tinyModel(1);
  const input = { idempotencyKey: randomUUID(), model: 'attacked', artifactDigest, signature };
  const mutation = `mutation($input:RegisterVersionInput!){registerVersion(input:$input){
    __typename ...on Refused{reasons{rule message}}}}`;
  return target.graphql(mutation, { input }, { user: 'developer-1' });
}

/** Every hostile model of an id: refused when it comes announced, refused when it is registered, traced both times. */
function refuses(id: string): Attack {
  return {
    slow: true,
    run: async (target, oracles) => {
      const models = hostileModels.filter((model) => model.id === id);
      expect(models).not.toEqual([]);
      for (const { title, bytes, rule } of models) await refuse(target, oracles, title, bytes(), rule);
    },
  };
}

async function refuse(target: Target, oracles: Oracles, title: string, bytes: Uint8Array, rule: string | null) {
  const before = [await oracles.count('artifact.refused'), await oracles.count('command.refused')];
  const announced = await put(target, bytes, 'application/onnx');
  if (rule === null) return expect({ title, status: announced.status }).toEqual({ title, status: 200 });
  expect({ title, status: announced.status }).toEqual({ title, status: 422 });
  expect(announced.text).toContain(`"rule":"${rule}"`);
  expect(announced.text).toContain('"code":"InvalidArtifact"');
  expect((await put(target, bytes, 'application/octet-stream')).status).toBe(200);
  const registered = await register(target, digestOf(bytes));
  expect(registered.text).toContain('"__typename":"Refused"');
  expect(registered.text).toContain(`"rule":"${rule}"`);
  const after = [await oracles.count('artifact.refused'), await oracles.count('command.refused')];
  expect(after).toEqual(before.map((count) => count + 1));
}

/** Registers a model that no inspection can see through, and has it tried: its validation fails, quietly. */
async function failsItsTrial(target: Target, key: string, model: TestModel): Promise<void> {
  const { tenure } = target;
  await registerTinyModel(tenure, key, { trialTimeout: 'PT5S' });
  const golden = { schemaVersion: 1, inputs: { x: [1e18] }, outputs: { out: [1e18] } };
  const evaluation = { schemaVersion: 1, rows: 1, inputs: { x: [1e18] }, labels: [1], scores: [1] };
  const { baseline } = tinyModel(2);
  await registerContent(tenure, { model: key }, { ...model, golden, evaluation, baseline });
  await mutate(tenure.as('developer-1'), 'submitForValidation', { model: key, version: 1 });
  const places = ['VALIDATION/FAILED'] as const;
  await waitForVersion(tenure.as('developer-1'), key, 1, places, { timeoutMs: 90_000 });
  const query = 'query($key:String!){model(key:$key){latestVersion{validation{gates{gate reason evidence}}}}}';
  const told = await target.graphql(query, { key }, { user: 'developer-1' });
  expect(told.json?.errors).toBeUndefined();
}

const loop = (): TestModel => loopModel();
const { signature } = loopModel();
const keepdims = (i: number) => ({ attribute: [{ name: 'keepdims', i, type: 2 }] });
/** Makes 40 GB out of a shape when it runs. */
const huge = (): TestModel => {
  const shape = { name: 'shape', dims: [2], dataType: 7, int64Data: [100_000, 100_000] };
  const nodes = [
    node('ConstantOfShape', ['shape'], ['z']),
    node('ReduceMax', ['z'], ['most'], keepdims(0)),
    node('ReduceMax', ['x'], ['one'], keepdims(1)),
    node('Add', ['one', 'most'], ['out']),
  ];
  return { signature, bytes: modelBytes({ nodes, initializers: [shape], output: 'out' }) };
};
/** What the runtime says of it names a place in its source. */
const unshapely = (): TestModel => {
  const shape = { name: 'shape', dims: [2], dataType: 7, int64Data: [7, 7] };
  const nodes = [node('Reshape', ['x', 'shape'], ['out'])];
  return { signature, bytes: modelBytes({ nodes, initializers: [shape], output: 'out' }) };
};

/** Hostile models. The inputs stand in `inputs/hostile-models.ts`, one line each. */
export const onnxArtifact: Attacks = {
  O01: refuses('O01'),
  O06: refuses('O06'),
  O11: refuses('O11'),
  O12: refuses('O12'),
  O16: refuses('O16'),
  O18: refuses('O18'),
  O21: {
    changes: true,
    slow: true,
    run: async (target, oracles) => {
      await refuses('O21').run(target, oracles);
      await failsItsTrial(target, 'o21-loop', loop());
      await failsItsTrial(target, 'o21-huge', huge());
    },
  },
  O23: refuses('O23'),
  O24: refuses('O24'),
  O28: async (target) => {
    const bytes = Buffer.alloc(2_000_000, randomUUID());
    const url = `${target.tenure.url}/artifacts/${digestOf(bytes)}`;
    const headers = { authorization: `Bearer ${await target.token('developer-1')}`, 'content-length': '2000000' };
    await new Promise((resolve) => {
      const broken = request(url, { method: 'PUT', headers });
      broken.on('error', resolve);
      broken.write(bytes.subarray(0, 1_000_000), () => broken.destroy(new Error('broken off')));
    });
    expect((await target.send({ url, method: 'HEAD', user: 'developer-1' })).status).toBe(404);
    const other = await put(target, Buffer.alloc(2_000_000, 'other'), 'text/plain', digestOf(bytes));
    expect(other.status).toBe(422);
    const both = await Promise.all([put(target, bytes, 'text/plain'), put(target, bytes, 'text/plain')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
  },
  O30: { changes: true, slow: true, run: (target) => failsItsTrial(target, 'o30-text', unshapely()) },
  O31: refuses('O31'),
};
