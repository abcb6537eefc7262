import type { ColumnProfile } from '../../profile/column-profile.js';
import type { LatencyHistogram } from './latency-histogram.js';

/**
 * What some predictions add up to: counts of inputs and outputs by the layouts of the deployment's baseline, and how
 * long answers took. Plain JSON, stored for each hour of event time; hours add up to windows.
 */
export interface FoldedRows {
  readonly rows: number;
  readonly inputs: readonly ColumnProfile[];
  readonly outputs: readonly ColumnProfile[];
  readonly service: LatencyHistogram;
}
