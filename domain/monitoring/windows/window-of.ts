import { windowAt, type MonitoringWindow } from './monitoring-window.js';
import { windowLengthMs, type WindowSize } from './window-size.js';

/** The one window of a size that holds an instant (milliseconds since the epoch, before it too). */
export function windowOf(size: WindowSize, timeMs: number): MonitoringWindow {
  return windowAt(size, Math.floor(timeMs / windowLengthMs[size]));
}
