import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { fetchDevToken, mutate, waitForVersion } from '../../client/index.js';
import { onnxArtifactCases } from '../attacks/cases/onnx-artifact.js';
import { scoringCases } from '../attacks/cases/scoring.js';
import { loopModel, type TestModel } from '../support/onnx-models.js';
import { modelBytes, node } from '../support/hostile-onnx.js';
import { registerContent, registerTinyModel, registerTinyVersion } from '../support/register-tiny.js';
import { startTenure, type Tenure } from '../support/start-tenure.js';
import { processesOf, type ProcessName } from '../support/tenure-processes.js';
import { tinyModel } from '../support/tiny-model.js';
import { tinyRequest } from '../support/tiny-request.js';
import { until } from '../support/until.js';
import { waysOf } from '../support/ways.js';

const watched: readonly ProcessName[] = ['api', 'scoring', 'lifecycle', 'compute', 'relay'];
/** Stack traces, SQL, absolute paths and places in the runtime's source. */
const telltale = /\n\s+at |select .+ from |\/(home|root|tmp|var|usr|work|onnxruntime_src)\/|\.(cc|h):\d|[a-z]::[A-Z]/i;

describe('hostile models and requests, against a whole Tenure', () => {
  let tenure: Tenure;
  let owner: pg.Client;
  let pids: string;
  beforeAll(async () => {
    tenure = await startTenure();
    owner = new pg.Client(tenure.ownerUrl);
    await owner.connect();
    await registerTinyModel(tenure, 'target', { trialTimeout: 'PT5S' });
    await registerTinyVersion(tenure, { model: 'target', weight: 2 });
    pids = alive();
  }, 240_000);
  afterAll(async () => {
    await owner?.end();
    await tenure?.stop();
  }, 240_000);

  const alive = (): string => JSON.stringify(watched.map((name) => processesOf(tenure.home, name)));
  const rows = async (): Promise<unknown> =>
    (await owner.query('select (select count(*) from model_version) v, (select count(*) from version_content) c')).rows;
  const refusals = async (): Promise<number> => {
    const sql = `select count(*)::int as n from audit_event where type in ('artifact.refused', 'command.refused')`;
    return (await owner.query<{ n: number }>(sql)).rows[0]?.n ?? 0;
  };
  const put = async (bytes: Uint8Array, mediaType: string) => {
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const headers = {
      authorization: `Bearer ${await fetchDevToken(tenure.url, 'developer-1')}`,
      'content-type': mediaType,
    };
    const response = await fetch(`${tenure.url}/artifacts/${digest}`, {
      method: 'PUT',
      headers,
      body: Buffer.from(bytes),
    });
    return { digest, status: response.status, text: await response.text() };
  };

  it.each(onnxArtifactCases.map((one) => [one.id, one.title, one] as const))('%s: %s', async (_id, _title, one) => {
    const bytes = one.bytes();
    const [before, traced] = [await rows(), await refusals()];
    const announced = await put(bytes, 'application/onnx');
    expect(announced.text).not.toMatch(telltale);
    if (one.rule === null) {
      expect(announced.status).toBe(200);
      return;
    }
    expect([announced.status, JSON.parse(announced.text)]).toMatchObject([
      422,
      { code: 'InvalidArtifact', reasons: expect.arrayContaining([expect.objectContaining({ rule: one.rule })]) },
    ]);
    const { digest } = await put(bytes, 'application/octet-stream');
    const { signature } = tinyModel(1);
    const wish = { model: 'target', artifactDigest: digest, signature: signature as never };
    await expect(mutate(tenure.as('developer-1'), 'registerVersion', wish)).rejects.toMatchObject({
      kind: 'Refused',
      reasons: expect.arrayContaining([expect.objectContaining({ rule: one.rule })]),
    });
    expect([await rows(), await refusals(), alive()]).toEqual([before, traced + 2, pids]);
  });

  const hostileToRun: [string, TestModel][] = [
    ['loops for ever', { ...loopModel() }],
    ['wants 40 GB', huge()],
    [
      'cannot be loaded',
      { ...huge(), bytes: modelBytes({ nodes: [node('Nope', ['x'], ['y'])], input: 'x', output: 'out' }) },
    ],
  ];
  it.each(hostileToRun)('O21, O30: a model that %s fails its validation, alone and quietly', async (_what, model) => {
    const { baseline } = tinyModel(2);
    const key = `run-${createHash('sha256').update(model.bytes).digest('hex').slice(0, 8)}`;
    await registerTinyModel(tenure, key, { trialTimeout: 'PT5S' });
    const golden = { schemaVersion: 1, inputs: { x: [1e18] }, outputs: { out: [1e18] } };
    const evaluation = { schemaVersion: 1, rows: 1, inputs: { x: [1e18] }, labels: [1], scores: [1] };
    const version = await registerContent(tenure, { model: key }, { ...model, golden, evaluation, baseline });
    await mutate(tenure.as('developer-1'), 'submitForValidation', { model: key, version: version.number });
    const failed = await waitForVersion(tenure.as('developer-1'), key, version.number, ['VALIDATION/FAILED'], {
      timeoutMs: 60_000,
    });
    expect(JSON.stringify(failed)).not.toMatch(telltale);
    expect(alive()).toBe(pids);
  });

  describe('sent to a version that serves', () => {
    const infer = async (sent: string) => {
      const headers = { 'content-type': 'application/json' };
      const address = `${tenure.scoringUrl}/v2/models/target/infer`;
      const response = await fetch(address, { method: 'POST', headers, body: sent });
      const text = await response.text();
      // The lease of this test's policy is two seconds: a busy machine may be late to renew it, which is not what is tried.
      if (text.includes('"LeaseExpired"')) return null;
      return { status: response.status, text };
    };
    const stored = async (): Promise<number> =>
      (await owner.query<{ n: number }>(`select count(*)::int as n from prediction_key`)).rows[0]?.n ?? 0;

    beforeAll(async () => {
      const way = waysOf(tenure, 'target');
      await way.submit(1);
      await way.decide(1, 'APPROVE');
      await way.arrive(1, 'PRODUCTION/IN_PROGRESS');
      await until(async () => (await fetch(`${tenure.scoringUrl}/v2/models/target/ready`)).ok);
    }, 120_000);

    it.each(scoringCases.map((one) => [one.id, one.title, one] as const))('%s: %s', async (_id, _title, one) => {
      const before = await stored();
      const { status, text } = await until(() => infer(one.body()));
      expect([status, (JSON.parse(text) as { code?: string }).code ?? null]).toEqual([one.status, one.code]);
      expect(text).not.toMatch(telltale);
      expect([(await stored()) - before, alive()]).toEqual([one.code === null ? 1 : 0, pids]);
    });

    it('P08: while the database is gone acknowledges only what it stores, and each id once after all', async () => {
      const before = await stored();
      const send = async (index: number): Promise<number> =>
        infer(JSON.stringify(tinyRequest({ id: `outage-${index}` }))).then(
          (answer) => answer?.status ?? 503,
          () => 0,
        );
      await owner.end();
      expect(tenure.kill('postgres')).toBeGreaterThan(0);
      const acknowledged = new Set<number>();
      for (let from = 0; from < 1000; from += 100) {
        const batch = Array.from({ length: 100 }, (_, offset) => from + offset);
        const statuses = await Promise.all(batch.map(send));
        for (const [place, status] of statuses.entries()) {
          if (status === 200) acknowledged.add(from + place);
          else expect([0, 429, 503, 504]).toContain(status);
        }
      }
      owner = new pg.Client(tenure.ownerUrl);
      await until(async () => {
        try {
          await owner.connect();
          return true;
        } catch {
          owner = new pg.Client(tenure.ownerUrl);
          return false;
        }
      });
      const ids = `select id from prediction_key where id like 'outage-%'`;
      const kept = new Set((await owner.query<{ id: string }>(ids)).rows.map(({ id }) => id));
      for (const index of acknowledged) expect(kept.has(`outage-${index}`)).toBe(true);
      for (let index = 0; index < 1000; index += 1) await until(async () => (await send(index)) === 200);
      expect((await stored()) - before).toBe(1000);
    }, 240_000);
  });

  it('O28: keeps nothing of an upload whose API is killed on the way, and takes it anew', async () => {
    const bytes = Buffer.alloc(2_000_000, 'tenure');
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const authorization = `Bearer ${await fetchDevToken(tenure.url, 'developer-1')}`;
    const broken = new Promise((resolve) => {
      const headers = { authorization, 'content-length': String(bytes.length) };
      const slow = request(`${tenure.url}/artifacts/${digest}`, { method: 'PUT', headers });
      slow.on('error', resolve);
      slow.write(bytes.subarray(0, 1_000_000), () => void tenure.kill('api'));
    });
    await broken;
    const files = async () =>
      (await readdir(join(tenure.home, 'artifacts'), { recursive: true })).filter(
        (name) => name.endsWith(digest.slice(7)) || name.startsWith('incoming/'),
      );
    expect(await files()).toEqual([]);
    await until(async () => (await fetch(`${tenure.url}/readyz`).catch(() => null))?.ok);
    expect((await put(bytes, 'application/octet-stream')).status).toBe(200);
    expect(await files()).toHaveLength(1);
  }, 120_000);
});

/** Makes 40 GB out of a shape when it runs. */
function huge(): TestModel {
  const { signature } = loopModel();
  const shape = { name: 'shape', dims: [2], dataType: 7, int64Data: [100_000, 100_000] };
  const nodes = [
    node('ConstantOfShape', ['shape'], ['z']),
    node('ReduceMax', ['z'], ['most'], { attribute: [{ name: 'keepdims', i: 0, type: 2 }] }),
    node('ReduceMax', ['x'], ['one'], { attribute: [{ name: 'keepdims', i: 1, type: 2 }] }),
    node('Add', ['one', 'most'], ['out']),
  ];
  return { signature, bytes: modelBytes({ nodes, initializers: [shape], input: 'x', output: 'out' }) };
}
