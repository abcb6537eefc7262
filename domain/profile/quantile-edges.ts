import { quantileRanks } from './quantile-ranks.js';

/**
 * Inner quantiles k/bins of the values, see `quantileRanks`. Every edge is an observed value; duplicates are merged.
 *
 * @param sorted ascending, without NaN
 * @param bins 2 or more
 */
export function quantileEdges(sorted: ArrayLike<number>, bins: number): number[] {
  if (sorted.length === 0) return [];
  const quantiles = quantileRanks(sorted.length, bins).map((rank) => sorted[rank] as number);
  return quantiles.filter((edge, k) => edge !== quantiles[k - 1]);
}
