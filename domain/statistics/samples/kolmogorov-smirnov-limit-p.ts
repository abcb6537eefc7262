import { kolmogorovLimit } from '../special/kolmogorov-limit.js';
import { StatisticError } from '../statistic-error.js';

/** p of a two-sided statistic D for sizes n and m by the limit series at x = D sqrt(n m/(n + m)), no correction. */
export function kolmogorovSmirnovLimitP(statistic: number, n: number, m: number): number {
  if (!(statistic >= 0 && statistic <= 1 && n > 0 && m > 0))
    throw new StatisticError('OutOfRange', 'The statistic lies between 0 and 1, and both sizes n and m are above 0.');
  return kolmogorovLimit(statistic * Math.sqrt((n * m) / (n + m)));
}
