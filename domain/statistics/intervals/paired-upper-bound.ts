import { normalQuantile } from '../special/normal-quantile.js';
import { StatisticError } from '../statistic-error.js';

/**
 * One-sided upper confidence bound of the mean of paired differences: `mean + z(confidence) * s / sqrt(n)` with the
 * sample standard deviation s (divisor n - 1), by the central limit theorem; meant for a hundred rows or more.
 * Source: Piaggio et al., "Reporting of noninferiority and equivalence randomized trials", JAMA 308 (2012) 2594.
 *
 * @param differences at least two
 * @param confidence above 0 and below 1, for instance 0.95
 * @throws StatisticError EmptyInput, OutOfRange
 */
export function pairedUpperBound(differences: ArrayLike<number>, confidence: number): { mean: number; upper: number } {
  const n = differences.length;
  if (n < 2) throw new StatisticError('EmptyInput', 'Two differences or more are needed for a bound of their mean.');
  if (!(confidence > 0 && confidence < 1)) throw new StatisticError('OutOfRange', 'confidence: above 0 and below 1.');
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
