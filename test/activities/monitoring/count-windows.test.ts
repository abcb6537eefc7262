import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { countWindows } from '../../../activities/monitoring/count-windows.js';
import { february, Monitored } from '../../store/support/monitoring/monitored.js';
import { startTestStore, type TestStore } from '../../store/support/start-test-store.js';
import { parseMetrics } from '../../support/scrape.js';

let test: TestStore;
let way: Monitored;

describe('activities monitoring count windows', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Monitored(test);
  }, 60_000);
  afterAll(() => test.stop());

  describe('windows', () => {
    it('are counted when they are closed and when they are judged again, and not when nothing is due', async () => {
      const registry = new Registry();
      const monitoring = countWindows(test.store.monitoring, registry);
      const { slotId } = await way.serves(await way.watched('counted'));
      const counted = async () => parseMetrics(await registry.metrics());
      expect(await monitoring.closeNextWindow(slotId)).toBeNull();
      expect(await counted()).toEqual({ tenure_windows_closed_total: 0 });
      await way.clock(slotId, new Date(february(4).getTime() + 3_600_000));
      for (let i = 0; i < 5; i += 1) await monitoring.closeNextWindow(slotId);
      expect(await counted()).toEqual({ tenure_windows_closed_total: 3 });
      const late = await way.serves(await way.watched('late'));
      await way.clock(late.slotId, new Date(february(2).getTime() + 3_600_000));
      await monitoring.closeNextWindow(late.slotId);
      await way.predicts(late, 1);
      for (let i = 0; i < 2; i += 1) await monitoring.reviseNextWindow(late.slotId);
      expect(await counted()).toEqual({
        tenure_windows_closed_total: 4,
        'tenure_windows_judged_again_total{cause="late"}': 1,
      });
      expect(await monitoring.slotsToRun({ kind: 'model', environment: 'production', model: 'late' }, null, 5)).toEqual(
        [late.slotId],
      );
    });
  });
});
