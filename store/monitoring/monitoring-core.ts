import type { StoreCore } from '../core.js';
import type { References } from './references.js';

/** What the steps of monitoring need. */
export interface MonitoringCore extends StoreCore {
  readonly references: References;
}
