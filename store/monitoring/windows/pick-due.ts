import { dueWindows } from '../../../domain/monitoring/windows/due-windows.js';
import type { MonitoringWindow } from '../../../domain/monitoring/windows/monitoring-window.js';
import { parseDuration } from '../../../domain/policy/parse-duration.js';
import type { WatchedDeployment } from './watched-deployment.js';

export interface DueWindow {
  readonly deployment: WatchedDeployment;
  readonly window: MonitoringWindow;
}

/** The oldest window that is due in a slot; of two deployments that share a window the earlier one's. Null when none is. */
export function pickDue(deployments: readonly WatchedDeployment[]): DueWindow | null {
  const due = deployments.flatMap((deployment) => {
    const { policy, servesFrom, servesTo, lastClosedCell, watermark } = deployment;
    const progress = {
      size: policy.window,
      servesFrom: servesFrom.getTime(),
      servesTo: servesTo?.getTime() ?? null,
      lastClosedCell,
    };
    const [window] = dueWindows(progress, watermark.getTime(), parseDuration(policy.grace), 1);
    return window ? [{ deployment, window }] : [];
  });
  return due.reduce<DueWindow | null>(
    (oldest, one) => (oldest === null || one.window.start < oldest.window.start ? one : oldest),
    null,
  );
}
