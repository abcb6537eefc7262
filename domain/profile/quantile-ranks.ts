/**
 * Ranks (from 0) of the inner quantiles k/bins of `count` values by the method `inverted_cdf` (Hyndman and Fan 1996,
 * type 1): the smallest value with at least a share k/bins of the values at or below it.
 *
 * @param count 1 or more
 * @param bins 2 or more
 */
export function quantileRanks(count: number, bins: number): number[] {
  return Array.from({ length: bins - 1 }, (_, k) => Math.ceil(((k + 1) * count) / bins) - 1);
}
