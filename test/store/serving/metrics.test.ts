import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ScoringServer } from '../../../scoring/start-scoring-server.js';
import { inferBody, postInfer } from '../../support/infer.js';
import { sumModel } from '../../support/onnx-models.js';
import { scrape } from '../../support/scrape.js';
import { ServingWorld, type TestVersion } from '../../support/serving-world.js';
import { until } from '../../support/until.js';

let world: ServingWorld;
let server: ScoringServer;
let slotId: string;
let version: TestVersion;

const post = (inputs: Record<string, number[]> = { x: [1], y: [0] }) =>
  postInfer(server.url, 'watched', inferBody(inputs));

describe('store serving metrics', () => {
  beforeAll(async () => {
    world = await ServingWorld.start();
    server = await world.server();
    slotId = await world.addModel('watched');
    await world.addModel('empty');
    version = await world.addVersion('watched', 3, sumModel());
    await world.change(slotId, 'serving', version);
    await until(async () => (await post()).status === 200);
  });
  afterAll(() => world.stop());

  describe('the metrics of a scoring server', () => {
    it('count requests by model, version and outcome, and time them', async () => {
      const series = 'tenure_scoring_requests_total{code="",model="watched",status="200",version="3"}';
      const before = (await scrape(server.url))[series] ?? 0;
      expect((await post()).status).toBe(200);
      expect((await post({ x: [1], z: [1] })).status).toBe(400);
      expect((await postInfer(server.url, 'made-up-name', inferBody({ x: [1], y: [0] }))).status).toBe(404);
      const scraped = await scrape(server.url);
      expect(scraped).toMatchObject({
        [series]: before + 1,
        'tenure_scoring_requests_total{code="UnknownTensor",model="watched",status="400",version="3"}': 1,
        'tenure_scoring_rejects_total{code="UnknownTensor",model="watched"}': 1,
      });
      expect(scraped['tenure_scoring_request_seconds_count{model="watched"}']).toBeGreaterThanOrEqual(before + 2);
      expect(Object.keys(scraped).join()).not.toContain('made-up-name');
    });

    it('tell the rows and the time of each flush, and what waits for one', async () => {
      const before = await scrape(server.url);
      expect((await post({ x: [1, 2, 3], y: [0, 0, 0] })).status).toBe(200);
      const after = await scrape(server.url);
      const grown = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
      expect(grown('tenure_prediction_flush_rows_sum')).toBe(3);
      expect(grown('tenure_prediction_flush_seconds_count')).toBe(grown('tenure_prediction_flush_rows_count'));
      expect(grown('tenure_predictions_logged_total')).toBe(3);
      expect(after['tenure_prediction_queue_rows']).toBe(0);
    });

    it('tell what each slot does, with which version, and how long its lease runs', async () => {
      const scraped = await scrape(server.url);
      expect(scraped).toMatchObject({
        'tenure_slot_state{model="watched",state="serving"}': 1,
        'tenure_slot_version{model="watched"}': 3,
        'tenure_slot_state{model="empty",state="empty"}': 1,
      });
      expect(scraped['tenure_slot_lease_seconds{model="watched"}']).toBeGreaterThan(0);
      expect(Object.keys(scraped)).not.toContain('tenure_slot_version{model="empty"}');
      await world.change(slotId, 'suspended', version);
      const suspended = 'tenure_slot_state{model="watched",state="suspended"}';
      const later = await until(async () => {
        const next = await scrape(server.url);
        return next[suspended] === 1 ? next : null;
      });
      expect(Object.keys(later)).not.toContain('tenure_slot_state{model="watched",state="serving"}');
      await world.change(slotId, 'serving', version);
      await until(async () => (await post()).status === 200);
    });

    it('count the deaths of model processes and their successors', async () => {
      for (const pid of world.modelPids()) process.kill(pid, 'SIGKILL');
      expect((await post()).status).toBe(200);
      expect(await scrape(server.url)).toMatchObject({
        'tenure_model_process_crashes_total{model="watched"}': 1,
        'tenure_model_process_restarts_total{model="watched"}': 1,
      });
    });
  });
});
