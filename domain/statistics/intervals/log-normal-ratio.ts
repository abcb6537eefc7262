import { StatisticError } from '../statistic-error.js';
import { twoSidedZ } from './two-sided-z.js';
import type { Interval } from './wilson.js';

/**
 * Interval of the ratio (x1/n1) / (x2/n2), normal on the logarithm with variance 1/x1 - 1/n1 + 1/x2 - 1/n2.
 * Source: Katz et al., Biometrics 34 (1978) 469.
 *
 * @throws StatisticError OutOfRange where a count is 0 (the logarithm has no variance), above its total or not finite
 */
export function logNormalRatio(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  confidence: number,
): Interval & { readonly ratio: number } {
  if (!(x1 > 0 && x2 > 0 && x1 <= n1 && x2 <= n2 && Number.isFinite(n1 + n2))) {
    throw new StatisticError('OutOfRange', 'Both counts lie above 0 and are at most their totals.');
  }
  const ratio = x1 / n1 / (x2 / n2);
  const factor = Math.exp(twoSidedZ(confidence) * Math.sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2));
  return { ratio, lower: ratio / factor, upper: ratio * factor };
}
