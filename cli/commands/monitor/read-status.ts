import { listAlerts, listWindows, showMonitoring, type Client } from '../../../client/index.js';
import type { MonitoringStatus } from '../../output/print-monitoring.js';

/** What `monitor status` shows: the newest `windows` windows, and alerts that are neither closed nor without data. */
export async function readStatus(client: Client, model: string, windows: number): Promise<MonitoringStatus> {
  const shown = await showMonitoring(client, model);
  const page = await listWindows(client, model, { first: windows });
  const alerts = await listAlerts(client, { model, first: 100 });
  const open = alerts.nodes.filter(({ episode, state }) => (episode === null ? state === 'PENDING' : state !== 'OK'));
  return { ...shown, windows: page.nodes, alerts: open };
}
