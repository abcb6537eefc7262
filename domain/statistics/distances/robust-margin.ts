import { StatisticError } from '../statistic-error.js';

/**
 * How far two empirical distributions of n and m rows may lie apart by chance: `c sqrt((n + m)/(n m))` with
 * `c = sqrt(-ln(alpha/2)/2)`, or 1.8 (alpha about 0.003) when alpha is null, as Deequ's "robust" distances take it.
 * Throws `OutOfRange` unless 0 < alpha <= 1.
 */
export function robustMargin(n: number, m: number, alpha: number | null): number {
  if (alpha !== null && !(alpha > 0 && alpha <= 1)) {
    throw new StatisticError('OutOfRange', 'alpha: above 0 and at most 1.');
  }
  const c = alpha === null ? 1.8 : Math.sqrt(-Math.log(alpha / 2) / 2);
  return c * Math.sqrt((n + m) / (n * m));
}
