import type { Measure } from '../verdict/measure.js';
import type { LossSequence } from './loss-sequence.js';
import type { MetricEstimate } from './metric-estimate.js';

/** Names of the metrics that are judged. */
export type PerformanceMetric = 'logLoss' | 'rocAuc' | 'calibration';

/** Realised quality of some labelled rows. Plain JSON: a version's reference is measured once and stored. */
export interface PerformanceProfile {
  readonly rows: number;
  readonly positives: number;
  /** null where the rows do not define the metric: fewer than two rows, for `rocAuc` fewer than two of each class. */
  readonly metrics: Readonly<Record<PerformanceMetric, MetricEstimate | null>>;
  /** The Brier score; left out in profiles that were measured before it was kept. */
  readonly brier?: MetricEstimate | null;
  /** How far the bet on the losses of the deployment had come with these rows; only with windows whose labels matured. */
  readonly sequence?: LossSequence;
  /** Figures that are shown and not judged. */
  readonly shown: readonly Measure[];
}
