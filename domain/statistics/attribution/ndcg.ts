import { StatisticError } from '../statistic-error.js';
import { checkFeatures, inOrder, type Attributions } from './attributions.js';

/**
 * `attribution_drift_ndcg/baseline_gain`: with the baseline's attributions as gains, the discounted gain of the features in
 * their present order over that in their baseline order; discount 1/log2(rank + 1). 1 = the order is the same; SageMaker
 * Clarify alarms below 0.9. Features of equal value keep their baseline order.
 * Source: Järvelin and Kekäläinen, ACM TOIS 20 (2002) 422; Amazon SageMaker Model Monitor, feature attribution drift.
 *
 * @throws StatisticError EmptyInput; LengthMismatch when the features differ; OutOfRange for a value that is negative or not
 *   finite; ZeroTotal when no feature contributes
 */
export function ndcg(baseline: Attributions, current: Attributions): number {
  checkFeatures(baseline, current);
  const ideal = inOrder(baseline, baseline);
  const gain = (order: readonly string[]): number =>
    order.reduce((sum, name, place) => sum + (baseline[name] as number) / Math.log2(place + 2), 0);
  const best = gain(ideal);
  if (best === 0) throw new StatisticError('ZeroTotal', 'No feature contributes to the baseline.');
  return gain(inOrder(current, baseline)) / best;
}
