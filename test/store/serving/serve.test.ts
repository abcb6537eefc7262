import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { version } from '../../../platform/version.js';
import { defaultScoringLimits } from '../../../scoring/serve/scoring-limits.js';
import type { ScoringServer } from '../../../scoring/start-scoring-server.js';
import { inferBody, postInfer } from '../../support/infer.js';
import { loopModel, sumModel, tableModel } from '../../support/onnx-models.js';
import type { TestVersion } from '../../support/serving-world.js';
import { ServingWorld } from '../../support/serving-world.js';
import { until } from '../../support/until.js';

let world: ServingWorld;
let server: ScoringServer;

/** A model whose first version is deployed and ready. */
async function deployed(key: string, model = sumModel()): Promise<{ slotId: string; version: TestVersion }> {
  const slotId = await world.addModel(key);
  const version = await world.addVersion(key, 1, model);
  await world.change(slotId, 'serving', version);
  await ready(key);
  return { slotId, version };
}

async function ready(key: string): Promise<void> {
  await until(async () => (await fetch(`${server.url}/v2/models/${key}/ready`)).status === 200);
}

describe('store serving serve', () => {
  beforeAll(async () => {
    world = await ServingWorld.start();
    server = await world.server({}, { callTimeoutMs: 1_000 });
  });

  afterAll(async () => {
    await world.stop();
  });

  describe('serving', () => {
    it('answers health, metadata and readiness of what it serves', async () => {
      await deployed('metadata');
      const get = async (path: string) => (await fetch(`${server.url}${path}`)).json();
      expect(await get('/v2/health/live')).toEqual({ live: true });
      expect(await get('/v2/health/ready')).toEqual({ ready: true });
      expect(await get('/v2')).toEqual({ name: 'tenure', version, extensions: [] });
      expect(await get('/v2/models/metadata')).toEqual({
        name: 'metadata',
        versions: ['1'],
        platform: 'onnx_onnxv1',
        inputs: [
          { name: 'x', datatype: 'FP32', shape: [-1, 1] },
          { name: 'y', datatype: 'FP32', shape: [-1, 1] },
        ],
        outputs: [{ name: 'sum', datatype: 'FP32', shape: [-1, 1] }],
      });
      expect(await get('/v2/models/metadata/versions/2')).toMatchObject({ code: 'VersionNotServed' });
      expect(await get('/v2/models/nobody')).toMatchObject({ code: 'ModelNotFound' });
      expect(await get('/v3')).toMatchObject({ code: 'NotFound' });
    });

    it('scores, and has the prediction in the log before it answers', async () => {
      const { slotId, version } = await deployed('logged');
      const parameters = { event_time: '2001-01-31T23:30:00-02:00', segment: { origin: 'ORD' }, entity_id: 'N123' };
      const answer = await postInfer(
        server.url,
        'logged',
        inferBody({ x: [1], y: [2.5] }, { id: 'flight-1', parameters }),
      );
      expect(answer.body).toEqual({
        model_name: 'logged',
        model_version: '1',
        id: 'flight-1',
        outputs: [{ name: 'sum', datatype: 'FP32', shape: [1, 1], data: [3.5] }],
      });
      expect(await world.predictions(slotId)).toMatchObject([
        {
          id: 'flight-1',
          version_id: version.id,
          event_time: new Date('2001-02-01T01:30:00Z'),
          inputs: { x: 1, y: 2.5 },
          outputs: { sum: 3.5 },
          segment: { origin: 'ORD' },
          entity_id: 'N123',
        },
      ]);
      const { rows } = await world.db.query(`select event_day::text from prediction where id = 'flight-1'`);
      expect(rows).toEqual([{ event_day: '2001-02-01' }]);
    });

    it('makes an id of version 7 where none is given, and names each row of several', async () => {
      const { slotId } = await deployed('made-ids');
      const one = await postInfer(server.url, 'made-ids', inferBody({ x: [1], y: [1] }));
      expect(one.body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
      const two = await postInfer(server.url, 'made-ids', inferBody({ x: [1, 2], y: [1, 1] }, { id: 'pair' }));
      expect(two.body.parameters).toEqual({ prediction_ids: ['pair:0', 'pair:1'] });
      expect(two.body.outputs[0]).toMatchObject({ shape: [2, 1], data: [2, 3] });
      expect((await world.predictions(slotId)).map((row) => row['id']).sort()).toEqual([
        one.body.id,
        'pair:0',
        'pair:1',
      ]);
    });

    it('answers the same id and input with the stored answer, whichever version serves now', async () => {
      const { slotId } = await deployed('repeated');
      const body = inferBody({ x: [2], y: [1] }, { id: 'once' });
      const first = await postInfer(server.url, 'repeated', body);
      const second = await world.addVersion('repeated', 2, sumModel(100));
      await world.change(slotId, 'serving', second);
      await until(
        async () => (await postInfer(server.url, 'repeated', inferBody({ x: [1], y: [0] }))).body.model_version === '2',
      );
      const again = await postInfer(server.url, 'repeated', body);
      expect(again.body).toEqual({ ...first.body, parameters: { replayed: true } });
      expect(await world.predictions(slotId)).toEqual(
        expect.arrayContaining([expect.objectContaining({ id: 'once', outputs: { sum: 3 } })]),
      );
    });

    it('refuses an id that names another input with 409', async () => {
      const { slotId } = await deployed('conflicting');
      await postInfer(server.url, 'conflicting', inferBody({ x: [1], y: [1] }, { id: 'same' }));
      const other = await postInfer(server.url, 'conflicting', inferBody({ x: [1], y: [2] }, { id: 'same' }));
      expect(other).toMatchObject({ status: 409, body: { code: 'IdConflict', field: 'id', got: 'same' } });
      expect(await world.predictions(slotId)).toHaveLength(1);
    });

    it('gives many requests of the same moment one answer each and one row each', async () => {
      const { slotId } = await deployed('busy');
      const numbers = Array.from({ length: 200 }, (_, index) => index);
      const answers = await Promise.all(
        numbers.map((x) =>
          postInfer(server.url, 'busy', inferBody({ x: [x], y: [0.5] }, { id: `busy-${x % 100}-${x}` })),
        ),
      );
      expect(answers.map((answer) => answer.body.outputs[0]?.data[0])).toEqual(numbers.map((x) => x + 0.5));
      expect(await world.predictions(slotId)).toHaveLength(200);
      const metrics = await (await fetch(`${server.url}/metrics`)).text();
      expect(metrics).toContain('tenure_scoring_requests_total{model="busy",version="1",status="200",code=""} 200');
    });

    it('counts the same id in the same moment once', async () => {
      const { slotId } = await deployed('doubled');
      const body = inferBody({ x: [1], y: [1] }, { id: 'double-click' });
      const answers = await Promise.all([1, 2, 3].map(() => postInfer(server.url, 'doubled', body)));
      expect(answers.map((answer) => answer.body.outputs[0]?.data)).toEqual([[2], [2], [2]]);
      expect(await world.predictions(slotId)).toHaveLength(1);
    });

    it('lets a row that loops for ever fail alone, and serves on', async () => {
      const { slotId } = await deployed('looping', loopModel());
      const post = (x: number) => postInfer(server.url, 'looping', inferBody({ x: [x] }));
      const answers = await Promise.all([post(1), post(1e18), post(3)]);
      expect(answers.map((answer) => answer.status)).toEqual([200, 504, 200]);
      expect(answers[1]?.body.code).toBe('ScoringTimeout');
      expect((await post(4)).body.outputs[0]?.data).toEqual([4]);
      expect(await world.predictions(slotId)).toHaveLength(3);
    });

    it('lets a row that the model cannot score fail alone', async () => {
      await deployed('table', tableModel());
      const post = (x: number) =>
        postInfer(server.url, 'table', { inputs: [{ name: 'x', shape: [1, 1], datatype: 'INT64', data: [x] }] });
      const answers = await Promise.all([post(0), post(7), post(2)]);
      expect(answers.map((answer) => answer.status)).toEqual([200, 500, 200]);
      expect(answers[1]?.body.code).toBe('ScoringCrashed');
      expect(answers[2]?.body.outputs[0]?.data).toEqual([30]);
    });

    it('tells who asks for a model that is not deployed, or not there', async () => {
      await world.addModel('not-yet');
      await until(async () => (await postInfer(server.url, 'not-yet', {})).body.error.includes('No version'));
      expect(await postInfer(server.url, 'not-yet', {})).toMatchObject({
        status: 404,
        body: { code: 'ModelNotFound' },
      });
      expect(await postInfer(server.url, 'unknown', {})).toMatchObject({
        status: 404,
        body: { code: 'ModelNotFound' },
      });
    });

    it('refuses what is no JSON, too large or of another type, logs none of it and counts it', async () => {
      const { slotId } = await deployed('refusing');
      const refused = async (body: unknown) => {
        const answer = await postInfer(server.url, 'refusing', body);
        return [answer.status, answer.body.code];
      };
      const text = JSON.stringify(inferBody({ x: [1], y: [1] }));
      expect(await refused(text.replace('[1]', '[NaN]'))).toEqual([400, 'InvalidJson']);
      expect(await refused('')).toEqual([400, 'InvalidJson']);
      expect(await refused(inferBody({ x: [1], z: [1] }))).toEqual([400, 'UnknownTensor']);
      expect(await refused(`"${'x'.repeat(defaultScoringLimits.maxBodyBytes + 1)}"`)).toEqual([413, 'BodyTooLarge']);
      const csv = await fetch(`${server.url}/v2/models/refusing/infer`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body: '1,2',
      });
      expect([csv.status, await csv.json()]).toMatchObject([415, { code: 'UnsupportedMediaType' }]);
      expect(await world.predictions(slotId)).toEqual([]);
      const metrics = await (await fetch(`${server.url}/metrics`)).text();
      expect(metrics).toContain('tenure_scoring_rejects_total{model="refusing",code="UnknownTensor"} 1');
    });
  });
});
