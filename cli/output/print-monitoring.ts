import type { AlertSummary, MonitoredModel, WindowSummary } from '../../client/index.js';
import type { Io } from '../io.js';
import { printDetails } from './details.js';
import { printAlerts } from './print-alerts.js';
import { printTable } from './table.js';
import { ago, when } from './when.js';
import { windowCells, windowHead } from './window-cells.js';

export interface MonitoringStatus extends MonitoredModel {
  readonly windows: readonly WindowSummary[];
  readonly alerts: readonly AlertSummary[];
}

/** How a model is watched, its last windows (the newest last, as a chart reads) and what is open. */
export function printMonitoring(io: Io, status: MonitoringStatus, nowMs: number): void {
  const { monitoring, champion, windows, alerts } = status;
  if (!monitoring) {
    io.out(`${status.key} is not watched: its policy names no monitoring, or nothing was deployed yet.`);
    return;
  }
  printDetails(io, [
    ['model', status.key],
    ['serves', status.suspended ? 'suspended' : champion ? `version ${champion.number}` : 'nothing'],
    ['clock', `${monitoring.clock}, ${when(monitoring.watermark) ?? 'did not begin'}`],
    ['windows', `${monitoring.windowSize}, closed until ${when(monitoring.closedUntil) ?? '(none yet)'}`],
    ['runs', `every ${monitoring.cadence}, last ${ago(monitoring.lastRunAt, nowMs) ?? '(never)'}`],
    ['schedule', monitoring.scheduleId],
    ['paused', monitoring.paused ? `yes, ${monitoring.reason ?? 'no reason given'}` : 'no'],
  ]);
  io.out('');
  printTable(io, windowHead, windows.toReversed().map(windowCells), 'No window was closed yet.');
  io.out('');
  printAlerts(io, alerts, 'No open alerts.');
}
