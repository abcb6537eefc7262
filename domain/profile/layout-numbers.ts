import type { TensorType } from '../model/signature.js';
import type { ColumnLayout } from './column-layout.js';
import { finiteValues } from './finite-values.js';
import { orderStatistics } from './order-statistics.js';
import { quantileRanks } from './quantile-ranks.js';

/** A number with so many distinct values or fewer is counted value by value. */
const maxDiscreteValues = 20;
/** Bins of a numeric column: the 19 inner 20-quantiles of the reference. */
const bins = 20;

/**
 * Freezes how a column of numbers is counted, from its values in the reference rows, in the column's type. Values that are
 * not finite have no part in it.
 *
 * @param range plausible values; without one, the smallest and largest of the reference
 */
export function layoutNumbers(
  name: string,
  type: TensorType,
  values: Float64Array,
  range?: readonly [number, number],
): ColumnLayout {
  const finite = finiteValues(values);
  const shared = { name, type, range: range ?? finite.range };
  const distinct = distinctUpTo(finite.values, maxDiscreteValues + 1);
  if (distinct.length <= maxDiscreteValues || finite.range === null)
    return { ...shared, kind: 'discrete', values: distinct };
  const quantiles = orderStatistics(finite.values, quantileRanks(finite.values.length, bins), finite.range);
  return { ...shared, kind: 'numeric', edges: quantiles.filter((edge, k) => edge !== quantiles[k - 1]) };
}

/** The distinct values in ascending order; the search ends when there are `most`. */
function distinctUpTo(values: Float64Array, most: number): number[] {
  const found = new Set<number>();
  for (const value of values) {
    found.add(value);
    if (found.size === most) break;
  }
  return [...found].sort((a, b) => a - b);
}
