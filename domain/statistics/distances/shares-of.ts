import { StatisticError } from '../statistic-error.js';

/** Counts divided by their sum. Throws `EmptyInput` without bins, `ZeroTotal` where all are 0. */
export function sharesOf(counts: readonly number[]): number[] {
  if (counts.length === 0) throw new StatisticError('EmptyInput', 'There are no bins.');
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!(total > 0)) throw new StatisticError('ZeroTotal', 'All counts of a side are 0, so it has no shares.');
  return counts.map((count) => count / total);
}
