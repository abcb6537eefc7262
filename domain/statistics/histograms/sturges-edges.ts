import { equalWidthEdges } from './equal-width-edges.js';
import { rangeOf } from './range-of.js';

/**
 * Edges of equal width over the range of the values; their number by Sturges' rule as numpy has it:
 * ceil(range / (range / (log2 n + 1))). Values without spread get one bin of width 1 around them.
 */
export function sturgesEdges(values: readonly number[]): number[] {
  const { low, high } = rangeOf(values);
  const width = (high - low) / (Math.log2(values.length) + 1);
  // A range of a few of the smallest doubles has no width either.
  if (width === 0) return equalWidthEdges(low, high, 1);
  return equalWidthEdges(low, high, Math.ceil((high - low) / width));
}
