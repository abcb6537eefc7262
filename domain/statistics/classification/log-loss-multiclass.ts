import { rowLogLoss } from './log-loss.js';
import { trueColumns } from './class-probabilities.js';

/**
 * `log_loss/multiclass`: `-mean ln P(true class)`, natural logarithm, with each probability clipped as in `logLoss`. Rows
 * are taken as they are: they are not made to sum to 1. Errors as `trueColumns`.
 *
 * @param classes names of the columns
 * @param probabilities a row for each label, a column for each class, 0 to 1
 */
export function logLossMulticlass(
  labels: readonly (string | number)[],
  classes: readonly (string | number)[],
  probabilities: readonly (readonly number[])[],
): number {
  const columns = trueColumns(labels, classes, probabilities);
  const sum = columns.reduce((total, column, row) => total + rowLogLoss(1, probabilities[row]?.[column] as number), 0);
  return sum / labels.length;
}
