import { StatisticError } from '../statistic-error.js';
import { alignedCounts } from './aligned-counts.js';
import { totalOf } from '../arithmetic/total-of.js';

/**
 * `normalized_absolute_difference/both_totals`: largest difference of a category's counts over the sum of all counts of
 * both sides, 0 to 1. Unlike L-infinity it also sees a change of volume (TensorFlow Data Validation).
 */
export function normalizedAbsoluteDifference(
  reference: Readonly<Record<string, number>>,
  current: Readonly<Record<string, number>>,
): number {
  const aligned = alignedCounts(reference, current);
  const total = totalOf([...aligned.reference, ...aligned.current]);
  if (total === 0) throw new StatisticError('ZeroTotal', 'Both sides are empty.');
  // Not spread into a call: there may be more categories than a call has room for.
  return (
    aligned.reference.reduce((most, count, i) => Math.max(most, Math.abs(count - (aligned.current[i] as number))), 0) /
    total
  );
}
