import { normalQuantile } from '../special/normal-quantile.js';

/**
 * One-sided upper confidence bound of the mean of paired differences: `mean + z(confidence) * s / sqrt(n)` with the
 * sample standard deviation s (divisor n - 1), by the central limit theorem; meant for a hundred rows or more.
 * Source: Piaggio et al., "Reporting of noninferiority and equivalence randomized trials", JAMA 308 (2012) 2594.
 *
 * @param differences at least two
 * @param confidence 0.5 to 1, for instance 0.95
 */
export function pairedUpperBound(differences: ArrayLike<number>, confidence: number): { mean: number; upper: number } {
  const n = differences.length;
  let mean = 0;
  let squares = 0;
  // Welford's recurrence: no loss of digits where the mean is large against the spread.
  for (let i = 0; i < n; i += 1) {
    const value = differences[i] as number;
    const step = value - mean;
    mean += step / (i + 1);
    squares += step * (value - mean);
  }
  return { mean, upper: mean + normalQuantile(confidence) * Math.sqrt(squares / (n - 1) / n) };
}
