import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pauseMonitoring, recordGroundTruth, resumeMonitoring, runMonitoringNow } from '../../../store/index.js';
import { Monitored, type WatchedDeployment } from '../support/monitoring/monitored.js';
import { watchedRows } from '../support/monitoring/watched-content.js';
import { problemOf, valueOf } from '../support/outcome.js';
import { startTestStore, type TestStore } from '../support/start-test-store.js';
import { newKey } from '../support/way.js';

let test: TestStore;
let way: Monitored;
let served: WatchedDeployment;

const truths = (id: string) =>
  test.owner.query<{ revision: number; label: number }[]>(
    'select revision, label from ground_truth where slot_id = $1 and prediction_id = $2 order by revision',
    [served.slotId, id],
  );
const item = (predictionId: string, label: unknown = 1) => ({
  predictionId,
  label,
  observedAt: '2001-02-02T00:00:00Z',
});
const record = async (items: object[], by = 'service', idempotencyKey = newKey()) =>
  recordGroundTruth(test.store, await test.actor(by), { idempotencyKey, model: 'labels', items: items as never });

describe('store monitoring labels', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Monitored(test);
    served = await way.serves(await way.watched('labels'));
  }, 60_000);
  afterAll(() => test.stop());

  describe('labels', () => {
    it('are stored at once, those of unknown predictions too, which are named', async () => {
      const [known] = await way.predicts(served, 1, watchedRows(1));
      const answer = valueOf(await record([item(known?.id ?? ''), item('never-asked')]));
      expect(answer).toMatchObject({ accepted: 2, unknown: ['never-asked'] });
      expect(await truths('never-asked')).toEqual([{ revision: 1, label: 1 }]);
    });

    it('that say the same again change nothing; another label is a correction', async () => {
      await record([item('said', 1)]);
      await record([item('said', true)]);
      expect(await truths('said')).toHaveLength(1);
      await record([item('said', 0), item('said', 0), item('said', 1)]);
      expect(await truths('said')).toEqual([
        { revision: 1, label: 1 },
        { revision: 2, label: 0 },
        { revision: 3, label: 1 },
      ]);
    });

    it('of one batch are told once however often it is sent, and the same key with other labels is a conflict', async () => {
      const key = newKey();
      const first = valueOf(await record([item('keyed')], 'service', key));
      expect(valueOf(await record([item('keyed')], 'service', key))).toEqual(first);
      expect(problemOf(await record([item('keyed', 0)], 'service', key))).toMatchObject({ kind: 'conflict' });
      expect(await truths('keyed')).toHaveLength(1);
    });

    it('of two batches at once for the same predictions make one revision each', async () => {
      const ids = Array.from({ length: 300 }, (_, place) => `both-${place}`);
      const batches = [ids, [...ids].reverse()].map((order) => record(order.map((id) => item(id))));
      for (const outcome of await Promise.all(batches)) valueOf(outcome);
      const [counted] = await test.owner.query<{ rows: string }[]>(
        `select count(*) as rows from ground_truth where prediction_id like 'both-%'`,
      );
      expect(Number(counted?.rows)).toBe(300);
    });

    it.each([
      [{ ...item('p'), label: 'late' }, ['input', 'items', '1', 'label']],
      [{ ...item('p'), observedAt: 'yesterday' }, ['input', 'items', '1', 'observedAt']],
      [{ ...item('p'), predictionId: 'two words' }, ['input', 'items', '1', 'predictionId']],
      [{ ...item('p'), lable: 1 }, ['input', 'items', '1', 'lable']],
    ])('that are none are refused with their place, and nothing of the batch is stored: %j', async (wrong, path) => {
      const problem = problemOf(await record([item('beside-wrong'), wrong]));
      expect(problem).toMatchObject({ kind: 'invalidInput', path });
      expect(await truths('beside-wrong')).toEqual([]);
    });

    it('are refused beyond 10,000 in one command', async () => {
      const items = Array.from({ length: 10_001 }, (_, place) => item(`m${place}`));
      expect(problemOf(await record(items))).toMatchObject({ kind: 'invalidInput', path: ['input', 'items'] });
    });

    it('come from services, developers and operators only, and go to slots that exist', async () => {
      expect(problemOf(await record([item('p')], 'approver-1'))).toMatchObject({ kind: 'forbidden' });
      valueOf(await record([item('p')], 'operator-1'));
      const elsewhere = problemOf(await record([{ ...item('p'), environment: 'staging' }]));
      expect(elsewhere).toMatchObject({ kind: 'notFound', code: 'SlotNotFound' });
    });
  });

  describe('a monitor', () => {
    it('is paused and resumed by an operator, each once, with an event', async () => {
      const operate = async (command: typeof pauseMonitoring, by = 'operator-1') =>
        command(test.store, await test.actor(by), { idempotencyKey: newKey(), model: 'labels', reason: 'holidays' });
      expect(problemOf(await operate(pauseMonitoring, 'developer-1'))).toMatchObject({ kind: 'forbidden' });
      expect(problemOf(await operate(resumeMonitoring))).toMatchObject({ code: 'MonitoringNotPaused' });
      valueOf(await operate(pauseMonitoring));
      expect(problemOf(await operate(pauseMonitoring))).toMatchObject({ code: 'MonitoringPaused' });
      expect(problemOf(await operate(runMonitoringNow))).toMatchObject({ code: 'MonitoringPaused' });
      valueOf(await operate(resumeMonitoring));
      const { workflowId } = valueOf(
        await runMonitoringNow(test.store, await test.actor('operator-1'), {
          idempotencyKey: newKey(),
          model: 'labels',
        }),
      );
      expect(workflowId).toMatch(/^monitor\/labels\/production\/now\//);
      const events = await test.owner.query<{ type: string }[]>(
        `select type from audit_event where model_key = 'labels' and type like 'monitoring.%' order by seq`,
      );
      expect(events.map(({ type }) => type)).toEqual([
        'monitoring.paused',
        'monitoring.resumed',
        'monitoring.runRequested',
      ]);
    });

    it('is none where the policy names no monitoring', async () => {
      const model = await way.model('unwatched', ({ monitoring: _, ...policy }) => policy);
      await way.deployed(model);
      const input = { idempotencyKey: newKey(), model: 'unwatched' };
      const problem = problemOf(await pauseMonitoring(test.store, await test.actor('operator-1'), input));
      expect(problem).toMatchObject({ kind: 'refused', reasons: [{ rule: 'notWatched' }] });
    });
  });
});
