import type { Measure } from '../verdict/measure.js';
import type { MetricEstimate } from './metric-estimate.js';

/** Names of the metrics that are judged. */
export type PerformanceMetric = 'logLoss' | 'rocAuc' | 'calibration';

/** Realised quality of some labelled rows. Plain JSON: a version's reference is measured once and stored. */
export interface PerformanceProfile {
  readonly rows: number;
  readonly positives: number;
  /** null where the rows do not define the metric: fewer than two rows, for `rocAuc` fewer than two of each class. */
  readonly metrics: Readonly<Record<PerformanceMetric, MetricEstimate | null>>;
  /** Figures that are shown and not judged. */
  readonly shown: readonly Measure[];
}
