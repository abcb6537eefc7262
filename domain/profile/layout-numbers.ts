import type { TensorType } from '../model/signature.js';
import type { ColumnLayout } from './column-layout.js';
import { orderStatistics } from './order-statistics.js';
import { quantileRanks } from './quantile-ranks.js';

/** A number with so many distinct values or fewer is counted value by value. */
const maxDiscreteValues = 20;
/** Bins of a numeric column: the 19 inner 20-quantiles of the reference. */
const bins = 20;

/**
 * Freezes how a column of numbers is counted, from its finite values in the reference rows, in the column's type.
 *
 * @param range plausible values; without one, the smallest and largest of the reference
 */
export function layoutNumbers(
  name: string,
  type: TensorType,
  finite: Float64Array,
  range?: readonly [number, number],
): ColumnLayout {
  const shared = { name, type, range: range ?? observedRange(finite) };
  const distinct = distinctUpTo(finite, maxDiscreteValues + 1);
  if (distinct.length <= maxDiscreteValues) return { ...shared, kind: 'discrete', values: distinct };
  const quantiles = orderStatistics(finite, quantileRanks(finite.length, bins));
  return { ...shared, kind: 'numeric', edges: quantiles.filter((edge, k) => edge !== quantiles[k - 1]) };
}

function observedRange(values: Float64Array): readonly [number, number] | null {
  if (values.length === 0) return null;
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
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
