import type { MonitoringWindow } from './monitoring-window.js';

/** A window is due once the watermark has reached its end plus grace: until then a row may still come on time. */
export function isDue(window: MonitoringWindow, watermarkMs: number, graceMs: number): boolean {
  return watermarkMs >= window.end + graceMs;
}
