import type { MonitoringWindow } from '../../../domain/monitoring/windows/monitoring-window.js';
import type { JudgedStep } from '../../../domain/ports/monitoring-store.js';
import type { WatchedDeployment } from './watched-deployment.js';

/** What a step of a run did, as runs tell it. */
export function toStep(
  windowId: string,
  { id: deploymentId }: Pick<WatchedDeployment, 'id'>,
  { start, end }: Pick<MonitoringWindow, 'start' | 'end'>,
  revision: number,
  alertChanges: number,
): JudgedStep {
  const [from, to] = [new Date(start), new Date(end)];
  return { windowId, deploymentId, revision, start: from.toISOString(), end: to.toISOString(), alertChanges };
}
