import type { WindowRecord } from '../../../store/queries/monitoring/windows.js';
import type { VerdictStatus, WindowStatus } from './statuses.js';

type Judged = Pick<WindowRecord, 'closeLevel' | 'compared' | 'drifted' | 'degraded'>;

/** One word for a window: worse quality before drift, and never `stable` without data. */
export function windowVerdict({ closeLevel, compared, drifted, degraded }: Judged): VerdictStatus {
  if (degraded) return 'degraded';
  if (drifted) return 'drift';
  if (closeLevel === null || closeLevel === 'noData') return 'noData';
  return compared ? 'stable' : 'insufficientData';
}

/** Where a window stands: `open` until it was judged for the first time. */
export function windowStatus(window: Judged): WindowStatus {
  if (window.closeLevel === null) return 'open';
  const verdict = windowVerdict(window);
  return verdict === 'noData' || verdict === 'insufficientData' ? verdict : 'closed';
}
