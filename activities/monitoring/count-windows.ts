import { Counter, type Registry } from 'prom-client';
import type { JudgedStep, MonitoringStore } from '../../domain/ports/monitoring-store.js';

/** The same store, whose windows are counted by what was done to them. */
export function countWindows(store: MonitoringStore, registry: Registry): MonitoringStore {
  const closed = new Counter({
    name: 'tenure_windows_closed_total',
    help: 'Windows of monitoring that were closed and judged for the first time.',
    registers: [registry],
  });
  const judged = new Counter({
    name: 'tenure_windows_judged_again_total',
    help: 'Windows that were judged again: on mature labels, or because rows or labels came late.',
    labelNames: ['cause'],
    registers: [registry],
  });
  const counting = async (step: Promise<JudgedStep | null>, count: () => void): Promise<JudgedStep | null> => {
    const done = await step;
    if (done !== null) count();
    return done;
  };
  return {
    ...store,
    closeNextWindow: (slotId) => counting(store.closeNextWindow(slotId), () => closed.inc()),
    judgeNextMature: (slotId) => counting(store.judgeNextMature(slotId), () => judged.inc({ cause: 'labels' })),
    reviseNextWindow: (slotId) => counting(store.reviseNextWindow(slotId), () => judged.inc({ cause: 'late' })),
  };
}
