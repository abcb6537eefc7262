import { StatisticError } from '../statistic-error.js';

/** About a second. */
const mostPaths = 200_000_000;

/**
 * Exact p-value of a two-sample Kolmogorov-Smirnov statistic, conditional on the sizes only (ties not corrected): the
 * share of lattice paths from (0, 0) to (n, m) that reach `i m - j n >= steps` (or its absolute value, two-sided). Paths
 * outside are counted directly, so that far tails keep their digits. Work n x m;
 * throws `OutOfRange` where that is above 200,000,000.
 * Source: Hodges, Arkiv for Matematik 3 (1958) 469; the recursion on shares is that of R's `psmirnov`.
 */
export function kolmogorovSmirnovExact(n: number, m: number, steps: number, twoSided: boolean): number {
  if (n * m > mostPaths)
    throw new StatisticError('OutOfRange', `The exact p is for n m up to ${mostPaths}; take the limit one.`);
  if (steps <= 0) return 1;
  const outside = (i: number, j: number): boolean => {
    const difference = i * m - j * n;
    return (twoSided ? Math.abs(difference) : difference) >= steps;
  };
  // row[j]: share of the paths to (i, j) that have been outside.
  const row = new Float64Array(m + 1);
  for (let i = 0; i <= n; i += 1) {
    for (let j = 0; j <= m; j += 1) {
      if (outside(i, j)) row[j] = 1;
      else if (i === 0 && j === 0) row[j] = 0;
      else {
        const fromLeft = j === 0 ? 0 : (row[j - 1] as number) * j;
        const fromAbove = i === 0 ? 0 : (row[j] as number) * i;
        row[j] = (fromLeft + fromAbove) / (i + j);
      }
    }
  }
  return row[m] as number;
}
