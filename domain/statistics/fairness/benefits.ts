import { sameLength } from '../encoding/same-length.js';
import { StatisticError } from '../statistic-error.js';
import type { Group } from './group-rates.js';

/**
 * What each row gets from a classifier: 1 + prediction - label; 0 for a missed positive, 2 for a false one (Speicher et al.
 * 2018, "A Unified Approach to Quantifying Algorithmic Unfairness").
 */
export function benefits(labels: readonly number[], predicted: readonly number[]): number[] {
  sameLength(labels, predicted);
  return labels.map((label, row) => 1 + (predicted[row] as number) - label);
}

/** Each row's benefit replaced by the mean of its group: what is left is unfairness between groups. */
export function groupMeans(values: readonly number[], groups: readonly Group[]): number[] {
  sameLength(values, groups);
  const sums = new Map<Group, { sum: number; rows: number }>();
  groups.forEach((group, row) => {
    const one = sums.get(group) ?? { sum: 0, rows: 0 };
    sums.set(group, { sum: one.sum + (values[row] as number), rows: one.rows + 1 });
  });
  return groups.map((group) => {
    const { sum, rows } = sums.get(group) as { sum: number; rows: number };
    return sum / rows;
  });
}

/** Benefits over their mean. Throws `ZeroTotal` when nobody gets anything. */
export function overMean(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (mean === 0) throw new StatisticError('ZeroTotal', 'Every row is a missed positive: nobody gets anything.');
  return values.map((value) => value / mean);
}
