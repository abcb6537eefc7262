import { StatisticError } from '../statistic-error.js';
import { alignedCounts } from './aligned-counts.js';

/**
 * `normalized_absolute_difference/both_totals`: largest difference of a category's counts over the sum of all counts of
 * both sides, 0 to 1. Unlike L-infinity it also sees a change of volume (TensorFlow Data Validation).
 */
export function normalizedAbsoluteDifference(
  reference: Readonly<Record<string, number>>,
  current: Readonly<Record<string, number>>,
): number {
  const aligned = alignedCounts(reference, current);
  const total = [...aligned.reference, ...aligned.current].reduce((sum, count) => sum + count, 0);
  if (total === 0) throw new StatisticError('ZeroTotal', 'Both sides are empty.');
  return Math.max(...aligned.reference.map((count, i) => Math.abs(count - (aligned.current[i] as number)))) / total;
}
