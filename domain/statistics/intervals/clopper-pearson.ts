import { betaQuantile } from '../special/beta-quantile.js';
import { StatisticError } from '../statistic-error.js';
import type { Interval } from './wilson.js';

/** Beyond it the fraction of the beta function needs too many steps. */
const mostTrials = 1_000_000_000_000;

/**
 * Exact interval of the share x/n by quantiles of the beta distribution; 0 at x = 0 and 1 at x = n.
 * Throws `OutOfRange` unless 0 <= x <= n, 0 < n <= 1e12 and 0 < confidence < 1.
 * Source: Clopper and Pearson, Biometrika 26 (1934) 404.
 */
export function clopperPearson(x: number, n: number, confidence: number): Interval {
  if (!(n > 0 && x >= 0 && x <= n))
    throw new StatisticError('OutOfRange', 'The count lies between 0 and a total above 0.');
  if (n > mostTrials)
    throw new StatisticError('OutOfRange', `n: at most ${mostTrials}; take the Wilson interval beyond.`);
  if (!(confidence > 0 && confidence < 1))
    throw new StatisticError('OutOfRange', 'The confidence lies between 0 and 1.');
  const tail = (1 - confidence) / 2;
  return {
    lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    // By symmetry on the small tail, where the root is exact: 1 - B(tail; n - x, x + 1).
    upper: x === n ? 1 : 1 - betaQuantile(tail, n - x, x + 1),
  };
}
