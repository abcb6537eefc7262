import { isDue } from './is-due.js';
import { windowAt, type MonitoringWindow } from './monitoring-window.js';
import { windowOf } from './window-of.js';
import type { WindowSize } from './window-size.js';

/** What is known of a deployment's windows of one size. */
export interface WindowProgress {
  readonly size: WindowSize;
  /** When the deployment began to serve, in the slot's clock. */
  readonly servesFrom: number;
  /** When it ended; null while it serves. Its last window is the one that holds the last instant before. */
  readonly servesTo: number | null;
  /** The newest closed cell; null when none was closed yet. */
  readonly lastClosedCell: number | null;
}

/**
 * Every window that is due and not closed, oldest first, whatever runs were missed or doubled before.
 *
 * @param limit at most so many, so that a long pause is caught up in batches
 */
export function dueWindows(
  progress: WindowProgress,
  watermarkMs: number,
  graceMs: number,
  limit = Infinity,
): MonitoringWindow[] {
  const { size, servesFrom, servesTo, lastClosedCell } = progress;
  if (servesTo !== null && servesTo <= servesFrom) return [];
  const first = lastClosedCell === null ? windowOf(size, servesFrom).cell : lastClosedCell + 1;
  const last = servesTo === null ? Infinity : windowOf(size, servesTo - 1).cell;
  const due: MonitoringWindow[] = [];
  for (let cell = first; cell <= last && due.length < limit; cell += 1) {
    const window = windowAt(size, cell);
    if (!isDue(window, watermarkMs, graceMs)) break;
    due.push(window);
  }
  return due;
}
