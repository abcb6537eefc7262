import { sameLength } from '../encoding/same-length.js';
import { checkSample } from '../samples/check-sample.js';
import { StatisticError } from '../statistic-error.js';
import { meanAbsolutePercentageError } from './regression-scores.js';

/**
 * `regression_bundle/log`: mean squared error of ln(1 + value) and its root, for truths that span orders of magnitude, and
 * the mean absolute percentage error.
 *
 * @throws StatisticError EmptyInput, LengthMismatch, OutOfRange for a value that is negative or not finite
 */
export function logRegressionScores(
  truth: readonly number[],
  predicted: readonly number[],
): { readonly msle: number; readonly rmsle: number; readonly mape: number } {
  sameLength(truth, predicted);
  checkSample(truth, 'The truth');
  checkSample(predicted, 'The prediction');
  if (![...truth, ...predicted].every((value) => value >= 0)) {
    throw new StatisticError('OutOfRange', 'A logarithmic error is of values that are not negative.');
  }
  const squares = truth.map((value, row) => (Math.log1p(predicted[row] as number) - Math.log1p(value)) ** 2);
  const msle = squares.reduce((sum, square) => sum + square, 0) / truth.length;
  return { msle, rmsle: Math.sqrt(msle), mape: meanAbsolutePercentageError(truth, predicted) };
}
