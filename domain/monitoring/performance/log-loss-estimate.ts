import { rowLogLoss } from '../../statistics/classification/log-loss.js';
import type { MetricEstimate } from './metric-estimate.js';

/** `log_loss/binary` with the standard error of a mean, s/sqrt(n), of the losses of the rows. Two rows or more. */
export function logLossEstimate(labels: ArrayLike<number>, scores: ArrayLike<number>): MetricEstimate {
  const rows = labels.length;
  let mean = 0;
  let squares = 0;
  for (let row = 0; row < rows; row += 1) {
    const loss = rowLogLoss(labels[row] as number, scores[row] as number);
    const step = loss - mean;
    mean += step / (row + 1);
    squares += step * (loss - mean);
  }
  return { variant: 'log_loss/binary', value: mean, standardError: Math.sqrt(squares / (rows - 1) / rows) };
}
