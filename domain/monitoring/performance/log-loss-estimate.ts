import { rowLogLoss } from '../../statistics/classification/log-loss.js';
import { meanEstimate } from './mean-estimate.js';
import type { MetricEstimate } from './metric-estimate.js';

/** `log_loss/binary` with the standard error of a mean, s/sqrt(n), of the losses of the rows. Two rows or more. */
export function logLossEstimate(labels: ArrayLike<number>, scores: ArrayLike<number>): MetricEstimate {
  return meanEstimate('log_loss/binary', labels.length, (row) =>
    rowLogLoss(labels[row] as number, scores[row] as number),
  );
}
