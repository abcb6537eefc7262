import { momentsOf } from '../moments/moments-of.js';
import { equalWidthEdges } from './equal-width-edges.js';
import { rangeOf } from './range-of.js';
import { sumOf } from '../arithmetic/sum-of.js';

/**
 * Edges of equal width over the range of the values; their number by Doane's rule as numpy has it: Sturges' plus
 * log2(1 + |g1| / sg1) for the skewness g1. Source: Doane, The American Statistician 30 (1976) 181. Fewer than three
 * values, or values without spread, get one bin.
 */
export function doaneEdges(values: readonly number[]): number[] {
  const { low, high } = rangeOf(values);
  const { count, mean, m2 } = momentsOf(values);
  const deviation = Math.sqrt(m2 / count);
  if (deviation === 0 || count <= 2) return equalWidthEdges(low, high, 1);
  const spread = Math.sqrt((6 * (count - 2)) / ((count + 1) * (count + 3)));
  // Standardised before the third power, which would overflow or vanish.
  const skewness = sumOf(values.map((value) => ((value - mean) / deviation) ** 3)) / count;
  const width = (high - low) / (1 + Math.log2(count) + Math.log2(1 + Math.abs(skewness) / spread));
  if (width === 0) return equalWidthEdges(low, high, 1);
  return equalWidthEdges(low, high, Math.ceil((high - low) / width));
}
