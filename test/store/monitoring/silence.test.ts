import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pauseMonitoring, resumeMonitoring } from '../../../store/index.js';
import { Monitored, type WatchedDeployment } from '../support/monitoring/monitored.js';
import { valueOf } from '../support/outcome.js';
import { startTestStore, type TestStore } from '../support/start-test-store.js';
import { newKey } from '../support/way.js';

let test: TestStore;
let way: Monitored;
let count = 0;

const serving = async (cadence = 'PT1M'): Promise<WatchedDeployment> =>
  way.serves(await way.watched(`silence-${(count += 1)}`, { cadence }));
/** Lets so many minutes of wall time pass for a slot: since its deployment and its last run. */
async function minutesPass({ slotId, deploymentId }: WatchedDeployment, minutes: number): Promise<void> {
  const earlier = (column: string) => `${column} = ${column} - ${minutes} * interval '1 minute'`;
  await test.owner.query(`update slot set ${earlier('changed_at')} where id = $1`, [slotId]);
  await test.owner.query(`update deployment set ${earlier('since')} where id = $1`, [deploymentId]);
  await test.owner.query(`update monitor set ${earlier('last_run_at')}, ${earlier('resumed_at')} where slot_id = $1`, [
    slotId,
  ]);
}
const silentNow = async ({ slotId }: WatchedDeployment): Promise<boolean> =>
  (await test.store.monitoring.openSilences()).some((silence) => silence.slotId === slotId);
const alertsOf = ({ deploymentId }: WatchedDeployment) =>
  test.owner.query<{ episode_key: string; concern: string; close_reason: string | null; response: string }[]>(
    'select episode_key, concern, close_reason, response from alert where deployment_id = $1 order by seq',
    [deploymentId],
  );
const operate = async (command: typeof pauseMonitoring, { model }: WatchedDeployment) =>
  valueOf(await command(test.store, await test.actor('operator-1'), { idempotencyKey: newKey(), model }));

describe('store monitoring silence', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Monitored(test);
  }, 60_000);
  afterAll(() => test.stop());

  describe('a silent monitor', () => {
    it('is found when no run came for three cadences, not before, and once', async () => {
      const served = await serving();
      await test.store.monitoring.recordRun(served.slotId);
      await minutesPass(served, 2);
      expect(await silentNow(served)).toBe(false);
      await minutesPass(served, 2);
      expect(await silentNow(served)).toBe(true);
      expect(await silentNow(served)).toBe(false);
      expect(await alertsOf(served)).toEqual([
        { episode_key: 'monitoring:silent#1', concern: 'monitoring', close_reason: null, response: 'notify' },
      ]);
      const news = await test.owner.query<{ kind: string }[]>(
        'select kind from notification where deployment_id = $1',
        [served.deploymentId],
      );
      expect(news).toEqual([{ kind: 'monitoring.silent' }]);
    });

    it('is found where no run ever came, by its own cadence', async () => {
      const served = await serving('PT1H');
      await minutesPass(served, 179);
      expect(await silentNow(served)).toBe(false);
      await minutesPass(served, 2);
      expect(await silentNow(served)).toBe(true);
    });

    it('is given a minute where runs come by the second: a server that restarts is no silence', async () => {
      const served = await serving('PT2S');
      await test.store.monitoring.recordRun(served.slotId);
      await minutesPass(served, 0.8);
      expect(await silentNow(served)).toBe(false);
      await minutesPass(served, 0.8);
      expect(await silentNow(served)).toBe(true);
    });

    it('speaks again with the next run, and is found anew when it falls silent again', async () => {
      const served = await serving();
      await minutesPass(served, 4);
      expect(await silentNow(served)).toBe(true);
      await test.store.monitoring.recordRun(served.slotId);
      expect(await alertsOf(served)).toMatchObject([{ close_reason: 'resumed' }]);
      await minutesPass(served, 4);
      expect(await silentNow(served)).toBe(true);
      expect((await alertsOf(served)).map(({ episode_key }) => episode_key)).toEqual([
        'monitoring:silent#1',
        'monitoring:silent#2',
      ]);
      const events = await test.owner.query<{ type: string }[]>(
        `select type from audit_event where model_key = $1 and type like 'alert.%' order by seq`,
        [served.model],
      );
      expect(events.map(({ type }) => type)).toEqual(['alert.opened', 'alert.cleared', 'alert.opened']);
    });

    it('is no alert while it is paused, and has three cadences again after it was resumed', async () => {
      const served = await serving();
      await operate(pauseMonitoring, served);
      await minutesPass(served, 60);
      expect(await silentNow(served)).toBe(false);
      await operate(resumeMonitoring, served);
      await minutesPass(served, 2);
      expect(await silentNow(served)).toBe(false);
      await minutesPass(served, 2);
      expect(await silentNow(served)).toBe(true);
      await operate(pauseMonitoring, served);
      expect(await alertsOf(served)).toMatchObject([{ close_reason: 'cleared' }]);
    });

    it.each(['suspended', 'retired'] as const)('is no alert while the model is %s', async (state) => {
      const served = await serving();
      const { slotId, versionId } = served;
      const { fence: expectedFence } = await test.store.slots.slot(served.modelId, 'production');
      const change = { slotId, versionId, expectedFence, commandId: newKey(), reason: null, actorId: null };
      await test.store.slots.changeSlot({ ...change, state });
      await minutesPass(served, 60);
      expect(await silentNow(served)).toBe(false);
    });

    it('is no alert where the policy names no monitoring', async () => {
      const model = await way.model('silence-unwatched', ({ monitoring: _, ...policy }) => policy);
      const served = await way.serves(model);
      await minutesPass(served, 600);
      expect(await silentNow(served)).toBe(false);
    });

    it('is opened once by two that look at once', async () => {
      const served = await serving();
      await minutesPass(served, 4);
      await Promise.all([test.store.monitoring.openSilences(), test.store.monitoring.openSilences()]);
      expect(await alertsOf(served)).toHaveLength(1);
    });
  });
});
