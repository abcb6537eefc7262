import { sameLength } from '../encoding/same-length.js';
import { StatisticError } from '../statistic-error.js';
import { thresholdCounts } from './threshold-counts.js';

/**
 * Area under the precision-recall curve by trapezoids, from recall 0 at precision 1 (scikit-learn `auc` of its
 * `precision_recall_curve`). More generous than `averagePrecision`: it draws straight lines where there are none.
 *
 * @throws StatisticError EmptyInput without rows, LengthMismatch, OneClassOnly without a positive row
 */
export function prAucTrapezoid(labels: readonly number[], scores: readonly number[]): number {
  sameLength(labels, scores);
  const counts = thresholdCounts(labels, scores);
  const positives = counts.at(-1)?.tp ?? 0;
  if (positives === 0) throw new StatisticError('OneClassOnly', 'Without a positive row there is no recall.');
  let area = 0;
  let [recall, precision] = [0, 1];
  for (const { tp, fp } of counts) {
    const [nextRecall, nextPrecision] = [tp / positives, tp / (tp + fp)];
    area += ((nextRecall - recall) * (nextPrecision + precision)) / 2;
    [recall, precision] = [nextRecall, nextPrecision];
  }
  return area;
}
