import type { MonitoringStore } from '../domain/ports/monitoring-store.js';
import type { MonitoringActivities } from '../workflows/ports.js';
import { watchSlots } from './monitoring/watch-slots.js';
import { beating } from './support/beating.js';

export interface MonitoringDeps {
  readonly monitoring: MonitoringStore;
}

/** Looking at what is due. The monitor's row, under its lock, keeps two runs of one slot apart. */
export function createMonitoringActivities({ monitoring }: MonitoringDeps): MonitoringActivities {
  return { watchSlots: (scope, after) => beating(() => watchSlots(monitoring, scope, after)) };
}
