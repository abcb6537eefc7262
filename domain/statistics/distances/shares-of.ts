import { StatisticError } from '../statistic-error.js';
import { totalOf } from '../arithmetic/total-of.js';

/** Counts divided by their sum. Throws `EmptyInput` without bins, `ZeroTotal` where all are 0, `OutOfRange` on overflow. */
export function sharesOf(counts: readonly number[]): number[] {
  if (counts.length === 0) throw new StatisticError('EmptyInput', 'There are no bins.');
  const total = totalOf(counts);
  if (!(total > 0)) throw new StatisticError('ZeroTotal', 'All counts of a side are 0, so it has no shares.');
  return counts.map((count) => count / total);
}
