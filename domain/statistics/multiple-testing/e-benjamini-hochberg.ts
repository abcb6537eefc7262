import { StatisticError } from '../statistic-error.js';

/**
 * e-BH: rejects the k largest e-values, k = max{j: e_(j) >= m/(q j)}, e_(1) the largest; controls the false discovery
 * rate at q under any dependence. Answers the rejected e-values in descending order.
 * Source: Wang and Ramdas, J. Royal Stat. Soc. B 84 (2022) 822.
 */
export function eBenjaminiHochberg(eValues: readonly number[], q: number): number[] {
  if (!eValues.every((e) => e >= 0) || !(q > 0 && q <= 1)) {
    throw new StatisticError('OutOfRange', 'e-values are not negative, and q lies between 0 and 1.');
  }
  // A list of doubles: two infinities have no difference to sort by.
  const sorted = Array.from(Float64Array.from(eValues).sort().reverse());
  const last = sorted.findLastIndex((e, i) => e >= sorted.length / (q * (i + 1)));
  return sorted.slice(0, last + 1);
}
