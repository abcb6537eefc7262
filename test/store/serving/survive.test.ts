import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../scoring/clock.js';
import type { ScoringServer } from '../../../scoring/start-scoring-server.js';
import type { Answer } from '../../support/infer.js';
import { inferBody, postInfer } from '../../support/infer.js';
import { sumModel } from '../../support/onnx-models.js';
import { ServingWorld } from '../../support/serving-world.js';
import { until } from '../../support/until.js';

let world: ServingWorld;
let server: ScoringServer;
/** How far the server's clock has been moved ahead, and whether the database answers it. */
let aheadMs = 0;
let away = false;

const post = (): Promise<Answer> => postInfer(server.url, 'model', inferBody({ x: [1], y: [0] }));

describe('store serving survive', () => {
  beforeAll(async () => {
    world = await ServingWorld.start();
    const unlessAway = <T>(work: () => Promise<T>): Promise<T> => {
      return away ? Promise.reject(new Error('the database is away')) : work();
    };
    const { store } = world;
    server = await world.server({
      clock: { now: () => new Date(), monotonicMs: () => systemClock.monotonicMs() + aheadMs },
      store: {
        ...store,
        slots: (environment) => unlessAway(() => store.slots(environment)),
        renewLeases: (...lease) => unlessAway(() => store.renewLeases(...lease)),
        appendPredictions: (...rows) => unlessAway(() => store.appendPredictions(...rows)),
      },
    });
    const slotId = await world.addModel('model');
    await world.change(slotId, 'serving', await world.addVersion('model', 1, sumModel()));
    await until(async () => (await post()).status === 200);
  });

  afterAll(async () => {
    await world.stop();
  });

  describe('a scoring server', () => {
    it('answers 503 while the log cannot be written, and goes on afterwards', async () => {
      away = true;
      expect(await post()).toMatchObject({ status: 503, retryAfter: '1', body: { code: 'PredictionLogUnavailable' } });
      away = false;
      await until(async () => (await post()).status === 200);
    });

    it('answers nothing once its lease is not renewed in time', async () => {
      away = true;
      aheadMs += 15_000;
      expect(await post()).toMatchObject({ status: 503, retryAfter: '2', body: { code: 'LeaseExpired' } });
      expect((await fetch(`${server.url}/v2/health/ready`)).status).toBe(503);
      away = false;
      await until(async () => (await post()).status === 200);
    });

    it('answers through the death of its model process', async () => {
      const pids = world.modelPids();
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      expect((await post()).status).toBe(200);
      await until(() => world.modelPids().length === 1 && world.modelPids()[0] !== pids[0]);
    });

    it('answers through the loss of its database connections', async () => {
      await world.breakConnections();
      await until(async () => (await post()).status === 200);
      const { rows } = await world.db.query<{ id: string }>('select id from slot');
      const slotId = rows[0]?.id ?? '';
      const listening = `select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'tenure-listen-slot_changed'`;
      await until(async () => (await world.db.query(listening)).rowCount);
      const second = await world.addVersion('model', 2, sumModel(5));
      await world.change(slotId, 'serving', second);
      await until(async () => (await post()).body.model_version === '2');
    });

    it('leaves no lease and no model process behind when it stops', async () => {
      const another = await world.server();
      await until(async () => (await world.db.query('select 1 from scoring_server')).rowCount === 2);
      await another.stop();
      const { rows } = await world.db.query('select server_id from scoring_server');
      expect(rows).toEqual([{ server_id: server.serverId }]);
      expect(world.modelPids()).toHaveLength(1);
    });
  });
});
