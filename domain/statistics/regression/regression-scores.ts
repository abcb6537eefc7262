import { sameLength } from '../encoding/same-length.js';
import { checkSample } from '../samples/check-sample.js';
import { momentsOf } from '../moments/moments-of.js';

/** Errors of predicted numbers. */
export interface RegressionScores {
  /** Mean absolute error. */
  readonly mae: number;
  /** Mean squared error, and its root. */
  readonly mse: number;
  readonly rmse: number;
  /** Mean of prediction minus truth: the bias. */
  readonly meanError: number;
  /** Share of the variance that is explained, at most 1; for a constant truth 1 if every prediction is exact, else 0. */
  readonly r2: number;
  /** Mean absolute error as a fraction of the truth, whose size is at least 2.2e-16. */
  readonly mape: number;
}

/**
 * `regression_bundle/standard`, as scikit-learn 1.9 defines each.
 *
 * @throws StatisticError EmptyInput, LengthMismatch, OutOfRange for a value that is not finite
 */
export function regressionScores(truth: readonly number[], predicted: readonly number[]): RegressionScores {
  sameLength(truth, predicted);
  checkSample(truth, 'The truth');
  checkSample(predicted, 'The prediction');
  const n = truth.length;
  const errors = predicted.map((value, row) => value - (truth[row] as number));
  const squares = errors.reduce((sum, error) => sum + error * error, 0);
  // Not about a rounded mean: a constant truth has no spread at all.
  const spread = momentsOf(truth).m2;
  return {
    mae: errors.reduce((sum, error) => sum + Math.abs(error), 0) / n,
    mse: squares / n,
    rmse: Math.sqrt(squares / n),
    meanError: errors.reduce((sum, error) => sum + error, 0) / n,
    r2: explained(squares, spread),
    mape: meanAbsolutePercentageError(truth, predicted),
  };
}

function explained(squares: number, spread: number): number {
  if (spread > 0) return 1 - squares / spread;
  return squares === 0 ? 1 : 0;
}

/** Mean of |prediction - truth| / max(|truth|, 2.2e-16): a fraction, not a percentage. */
export function meanAbsolutePercentageError(truth: readonly number[], predicted: readonly number[]): number {
  const sum = truth.reduce(
    (total, value, row) =>
      total + Math.abs((predicted[row] as number) - value) / Math.max(Math.abs(value), Number.EPSILON),
    0,
  );
  return sum / truth.length;
}
