import type { MonitoringWindow } from './monitoring-window.js';

/** Whether the deployment served less than the whole window. `servesTo` is null while it serves. */
export function isPartial(window: MonitoringWindow, servesFrom: number, servesTo: number | null): boolean {
  return servesFrom > window.start || (servesTo !== null && servesTo < window.end);
}
