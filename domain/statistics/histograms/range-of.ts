import { checkSample } from '../samples/check-sample.js';
import { StatisticError } from '../statistic-error.js';

/** Smallest and largest value. Throws as `checkSample`, and `OutOfRange` where their distance overflows. */
export function rangeOf(values: readonly number[]): { low: number; high: number } {
  checkSample(values);
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (high - low === Infinity)
    throw new StatisticError('OutOfRange', 'The range of the values is too large for a double.');
  return { low, high };
}
