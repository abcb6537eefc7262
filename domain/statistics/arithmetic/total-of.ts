import { StatisticError } from '../statistic-error.js';
import { sumOf } from './sum-of.js';

/** The sum of counts or weights. Throws `OutOfRange` where it overflows: shares of it would all be 0. */
export function totalOf(counts: readonly number[]): number {
  const total = sumOf(counts);
  if (Number.isFinite(total)) return total;
  throw new StatisticError('OutOfRange', 'The counts are too large to be summed.');
}
