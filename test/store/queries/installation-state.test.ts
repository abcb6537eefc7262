import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pauseMonitoring } from '../../../store/index.js';
import { readInstallationState } from '../../../store/queries/installation-state.js';
import { valueOf } from '../support/outcome.js';
import { startTestStore, type TestStore } from '../support/start-test-store.js';
import { newKey, Way } from '../support/way.js';

let test: TestStore;
let way: Way;
let slotId: string;

const state = () => readInstallationState(test.store.database);
const hourAgo = (table: string, id: string, column: string) =>
  test.owner.query(`update ${table} set ${column} = clock_timestamp() - interval '1 hour' where ${id} = $1`, [slotId]);

describe('store queries installation state', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Way(test);
    slotId = (await way.deployed(await way.model('watched'))).slot.slotId;
  });
  afterAll(() => test.stop());

  describe('the state of the installation', () => {
    it('knows how far monitoring is behind its cadence, from the last run or since the slot changed', async () => {
      expect(await state()).toMatchObject({ monitors: { running: 1, paused: 0 }, monitoringLag: 0 });
      await hourAgo('slot', 'id', 'changed_at');
      const late = 3_600 - 5 * 60;
      const { monitoringLag } = await state();
      expect(monitoringLag).toBeGreaterThanOrEqual(late);
      expect(monitoringLag).toBeLessThan(late + 60);
      await test.store.monitoring.recordRun(slotId);
      expect((await state()).monitoringLag).toBe(0);
      await hourAgo('monitor', 'slot_id', 'last_run_at');
      expect((await state()).monitoringLag).toBeGreaterThanOrEqual(late);
    });

    it('takes nobody for late whom a person paused, nor a model that its policy does not watch', async () => {
      const input = { idempotencyKey: newKey(), model: 'watched', reason: 'holidays' };
      valueOf(await pauseMonitoring(test.store, await test.actor('operator-1'), input));
      await way.deployed(await way.model('unwatched', ({ monitoring: _, ...policy }) => policy));
      expect(await state()).toMatchObject({ monitors: { running: 0, paused: 1 }, monitoringLag: 0 });
    });
  });
});
