import { erfc } from '../special/erfc.js';
import { StatisticError } from '../statistic-error.js';

/**
 * `z_test_proportions/pooled.two_sided`: z = (x1/n1 - x2/n2) / sqrt(p (1 - p)(1/n1 + 1/n2)) with the pooled share p, and
 * the two-sided normal p-value. z = 0 and p = 1 where the shares are equal, all 0 or all 1.
 */
export function twoProportionZ(x1: number, n1: number, x2: number, n2: number): { z: number; pValue: number } {
  if (!(n1 > 0 && n2 > 0 && x1 >= 0 && x2 >= 0 && x1 <= n1 && x2 <= n2)) {
    throw new StatisticError('OutOfRange', 'Each count lies between 0 and its total, and no total is 0.');
  }
  const pooled = (x1 + x2) / (n1 + n2);
  if (pooled === 0 || pooled === 1 || x1 * n2 === x2 * n1) return { z: 0, pValue: 1 };
  const z = (x1 / n1 - x2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  return { z, pValue: erfc(Math.abs(z) / Math.SQRT2) };
}
