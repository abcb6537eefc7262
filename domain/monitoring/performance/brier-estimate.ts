import { rowBrier } from '../../statistics/classification/brier.js';
import { meanEstimate } from './mean-estimate.js';
import type { MetricEstimate } from './metric-estimate.js';

/** `brier_score/binary`, the mean squared difference of score and label, with its standard error. Two rows or more. */
export function brierEstimate(labels: ArrayLike<number>, scores: ArrayLike<number>): MetricEstimate {
  return meanEstimate('brier_score/binary', labels.length, (row) =>
    rowBrier(labels[row] as number, scores[row] as number),
  );
}
