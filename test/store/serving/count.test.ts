import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import type { Columns } from '../../../domain/model/columns.js';
import type { ServingStore } from '../../../domain/ports/serving.js';
import type { Baseline } from '../../../domain/profile/baseline.js';
import { edgesDigest } from '../../../domain/profile/edges-digest.js';
import { profileColumns } from '../../../domain/profile/profile-columns.js';
import type { ScoringServer } from '../../../scoring/start-scoring-server.js';
import { sha256 } from '../../../store/audit/sha256.js';
import { FlushWorld, sumBaseline } from '../../support/flush-world.js';
import { inferBody, postInfer, type Answer } from '../../support/infer.js';
import { echoModel, sumModel } from '../../support/onnx-models.js';
import type { ServingWorld } from '../../support/serving-world.js';
import { until } from '../../support/until.js';

let first: FlushWorld;
let world: ServingWorld;
let server: ScoringServer;
const registry = new Registry();
/** Set: the next flush commits, and its answer is lost on the way. */
let loseAnswer = false;

const ready = (model: string) =>
  until(async () => (await fetch(`${server.url}/v2/models/${model}/ready`)).status === 200);

async function replay(model: string, clockAt = '2001-02-10T12:00:00Z'): Promise<FlushWorld> {
  const slot = await first.replay(model, clockAt, 3 * 86_400_000);
  await ready(model);
  return slot;
}

const send = (model: string, x: number | number[], more: Record<string, unknown> = {}): Promise<Answer> => {
  const xs = [x].flat();
  return postInfer(server.url, model, inferBody({ x: xs, y: xs.map(() => 0) }, more));
};
const timed = (id: string, time: string) => ({ id, parameters: { event_time: time } });

describe('store serving count', () => {
  beforeAll(async () => {
    first = await FlushWorld.start();
    world = first.world;
    const losing: ServingStore = {
      ...world.store,
      appendPredictions: async (...flush) => {
        const outcome = await world.store.appendPredictions(...flush);
        if (loseAnswer) throw new Error('The connection was lost after the commit.');
        return outcome;
      },
    };
    server = await world.server({ store: losing, registry });
  });
  afterAll(() => world.stop());

  describe('a scoring server', () => {
    it('counts each prediction in the type in which it was scored, unseen categories too', async () => {
      const model = echoModel();
      const seen: Columns = {
        rows: 3,
        columns: {
          fp32: Float32Array.of(0.1, 0.2, 0.3),
          fp64: Float64Array.of(0.1, 0.2, 0.3),
          int32: Int32Array.of(1, 2, 3),
          int64: BigInt64Array.of(1n, 2n, 3n),
          bool: Uint8Array.of(0, 1, 1),
          bytes: ['AA', 'UA', 'AA'],
        },
      };
      const specs = model.signature.inputs.map(({ name, type }) => ({ name, type }));
      const baseline: Baseline = {
        schemaVersion: 1,
        inputs: profileColumns(seen, specs),
        outputs: profileColumns(
          {
            rows: 3,
            columns: Object.fromEntries(Object.entries(seen.columns).map(([name, values]) => [`${name}_out`, values])),
          },
          specs.map(({ name, type }) => ({ name: `${name}_out`, type })),
        ),
        labels: { rows: 3, positives: 1 },
      };
      const slotId = await world.addModel('echo');
      await world.change(slotId, 'serving', await world.addVersion('echo', 1, model, { baseline }));
      await ready('echo');
      const data: Record<string, unknown> = { fp32: 0.1, fp64: 0.1, int32: 2, int64: 4, bool: true, bytes: 'WN' };
      const inputs = model.signature.inputs.map(({ name, type }) => ({
        name,
        datatype: type,
        shape: [1, 1],
        data: [data[name]],
      }));
      expect((await postInfer(server.url, 'echo', { inputs })).status).toBe(200);
      const { rows } = await world.db.query<{ inputs: unknown; outputs: unknown; edges_digest: string }>(
        `select inputs, outputs, edges_digest from profile_increment
       where deployment_id = (select deployment_id from slot where id = $1)`,
        [slotId],
      );
      const counted = (suffix: string) => [
        { name: `fp32${suffix}`, counts: [1, 0, 0, 0], moments: { count: 1, mean: Math.fround(0.1) } },
        { name: `fp64${suffix}`, counts: [1, 0, 0, 0], moments: { count: 1, mean: 0.1 } },
        { name: `int32${suffix}`, counts: [0, 1, 0, 0] },
        { name: `int64${suffix}`, counts: [0, 0, 0, 1], unseen: 1, outOfRange: 1 },
        { name: `bool${suffix}`, counts: [0, 1, 0] },
        { name: `bytes${suffix}`, counts: [0, 0, 1], unseen: 1, moments: null },
      ];
      expect(rows).toMatchObject([
        { inputs: counted(''), outputs: counted('_out'), edges_digest: edgesDigest(baseline, sha256) },
      ]);
    });

    it('refuses what is dated too far from the clock of its slot, counts the reject and stores nothing', async () => {
      const slot = await replay('dated');
      const answers = await Promise.all([
        send('dated', 0.1, timed('2099', '2099-06-01T00:00:00Z')),
        send('dated', 0.2, timed('on time', '2001-02-10T11:00:00Z')),
        send('dated', 0.3, timed('old', '2001-02-07T11:59:59Z')),
        send('dated', [0.4, 0.5], timed('pair', '2001-02-10T12:05:01Z')),
      ]);
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
        [400, 'EventTimeAhead'],
        [200, undefined],
        [400, 'EventTimeTooOld'],
        [400, 'EventTimeAhead'],
      ]);
      expect(answers[0]?.body).toMatchObject({
        field: 'parameters.event_time',
        got: '2099-06-01T00:00:00.000Z',
        expected: expect.stringContaining('2001-02-10T12:00:00.000Z') as unknown,
      });
      expect(await slot.stored()).toEqual({ keys: 1, rows: 1, counted: 1 });
      const metrics = await registry.metrics();
      expect(metrics).toContain('tenure_scoring_rejects_total{model="dated",code="EventTimeAhead"} 2');
      expect(metrics).toContain('tenure_scoring_rejects_total{model="dated",code="EventTimeTooOld"} 1');
    });

    it('takes rows with ids and times of their own, each as if it came alone', async () => {
      const slot = await replay('batch');
      const times = ['2001-02-10T11:00:00Z', '2001-02-10T11:30:00Z', '2001-02-10T12:05:01Z'];
      const batch = (count: number) => ({
        parameters: { ids: ['a', 'b', 'c'].slice(0, count), event_times: times.slice(0, count) },
      });
      const refused = await send('batch', [0.1, 0.2, 0.3], batch(3));
      expect(refused.body).toMatchObject({ code: 'EventTimeAhead', field: 'parameters.event_times[2]' });
      const both = await send('batch', [0.1, 0.2], batch(2));
      expect(both.body.parameters).toEqual({ prediction_ids: ['a', 'b'], replayed: true });
      const alone = await send('batch', 0.2, timed('b', times[1] as string));
      expect(alone.body.parameters).toEqual({ replayed: true });
      expect((await send('batch', [0.1, 0.9], batch(2))).body).toMatchObject({
        code: 'IdConflict',
        field: 'parameters.ids[1]',
        got: 'b',
      });
      expect(await slot.stored()).toEqual({ keys: 2, rows: 2, counted: 2 });
    });

    it('gives a request without time the clock of its slot, which is no part of its content', async () => {
      const slot = await replay('defaulted', '2001-02-10T12:00:00Z');
      const answer = await send('defaulted', 0.5, { id: 'same' });
      await world.db.query(`update slot set clock_at = '2001-02-20T00:00:00Z' where id = $1`, [slot.slotId]);
      const again = await send('defaulted', 0.5, { id: 'same' });
      expect(again.body).toEqual({ ...answer.body, parameters: { replayed: true } });
      expect(await world.predictions(slot.slotId)).toMatchObject([{ event_time: new Date('2001-02-10T12:00:00Z') }]);
      expect((await send('defaulted', 0.5, timed('same', '2001-02-20T00:00:00Z'))).status).toBe(409);
    });

    it('takes an id with another time, like one with another input, for other content', async () => {
      const slot = await replay('content');
      const time = '2001-02-10T11:00:00Z';
      await send('content', 0.5, timed('same', time));
      expect((await send('content', 0.5, timed('same', '2001-02-10T12:00:00+01:00'))).body.parameters).toEqual({
        replayed: true,
      });
      expect((await send('content', 0.5, timed('same', '2001-02-10T11:00:01Z'))).body.code).toBe('IdConflict');
      expect((await send('content', 0.6, timed('same', time))).body.code).toBe('IdConflict');
      expect(await slot.stored()).toEqual({ keys: 1, rows: 1, counted: 1 });
    });

    it('counts once what is sent again because the answer was lost', async () => {
      const slot = await replay('lost');
      loseAnswer = true;
      const lost = await Promise.all([0, 1, 2, 3].map((k) => send('lost', k / 10, { id: `lost-${k}` })));
      loseAnswer = false;
      expect(lost.map(({ status, body }) => [status, body.code])).toEqual(
        lost.map(() => [503, 'PredictionLogUnavailable']),
      );
      const again = await Promise.all([0, 1, 2, 3, 4].map((k) => send('lost', k / 10, { id: `lost-${k}` })));
      expect(again.map(({ status, body }) => [status, body.parameters?.replayed])).toEqual([
        [200, true],
        [200, true],
        [200, true],
        [200, true],
        [200, undefined],
      ]);
      expect(await slot.stored()).toEqual({ keys: 5, rows: 5, counted: 5 });
    });

    it('counts a batch once that is sent twice at the same time', async () => {
      const slot = await replay('twice');
      const xs = Array.from({ length: 50 }, (_, k) => k / 50);
      const both = await Promise.all([send('twice', xs, { id: 'batch' }), send('twice', xs, { id: 'batch' })]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      expect(both[0].body.outputs).toEqual(both[1].body.outputs);
      expect(await slot.stored()).toEqual({ keys: 50, rows: 50, counted: 50 });
    });

    it('answers, keeps and counts the same ids when many clients send, repeat and collide', async () => {
      const slot = await replay('many');
      const second = await world.server();
      await until(async () => (await fetch(`${second.url}/v2/models/many/ready`)).status === 200);
      const acknowledged = new Set<string>();
      const client = async (number: number) => {
        for (let k = 0; k < 30; k += 1) {
          // Every id is sent by two clients, to different servers.
          const id = `${Math.floor(number / 2)}-${k}`;
          const body = inferBody({ x: [k / 30], y: [0] }, { id });
          const { status } = await postInfer(number % 2 === 0 ? server.url : second.url, 'many', body);
          if (status === 200) acknowledged.add(id);
        }
      };
      await Promise.all(Array.from({ length: 12 }, (_, number) => client(number)));
      await second.stop();
      expect(acknowledged.size).toBe(180);
      expect(await slot.stored()).toEqual({ keys: 180, rows: 180, counted: 180 });
    });

    it.each([
      ['without baseline', undefined, 'A version without baseline'],
      ['whose baseline does not fit', { ...sumBaseline, outputs: { layouts: [{ name: 'other' }] } }, 'does not fit'],
    ])('serves and logs a version %s, and says once that nothing is counted', async (what, baseline, said) => {
      const key = what.replaceAll(' ', '-');
      const slotId = await world.addModel(key);
      await world.change(slotId, 'serving', await world.addVersion(key, 1, sumModel(), { baseline }));
      await ready(key);
      for (const x of [1, 2]) expect((await send(key, x)).status).toBe(200);
      expect(await world.predictions(slotId)).toHaveLength(2);
      expect((await world.db.query('select 1 from profile_increment where deployment_id = $1', [slotId])).rows).toEqual(
        [],
      );
      const lines = world.logged.filter(({ facts, message }) => facts['model'] === key && message.includes(said));
      expect(lines).toHaveLength(1);
    });
  });
});
