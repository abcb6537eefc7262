import { sameLength } from '../encoding/same-length.js';
import { thresholdCounts } from './threshold-counts.js';

/**
 * `average_precision/step`: sum over distinct thresholds, from the highest, of (R_n - R_(n-1)) P_n, without interpolation
 * (scikit-learn's definition). 0 to 1; 0 where no row is positive, as scikit-learn answers.
 *
 * @param labels 0 or 1 for each row
 * @param scores any number for each row, higher means more likely 1
 * @throws StatisticError EmptyInput without rows, LengthMismatch
 */
export function averagePrecision(labels: readonly number[], scores: readonly number[]): number {
  sameLength(labels, scores);
  const counts = thresholdCounts(labels, scores);
  const positives = counts.at(-1)?.tp ?? 0;
  if (positives === 0) return 0;
  let sum = 0;
  let before = 0;
  for (const { tp, fp } of counts) {
    sum += ((tp - before) / positives) * (tp / (tp + fp));
    before = tp;
  }
  return sum;
}
