import { sorted } from '../samples/sorted.js';
import { StatisticError } from '../statistic-error.js';

/**
 * `bin_edges/quantile_inverted_cdf.merged`, the product's convention: the `bins` - 1 inner quantiles k/bins, each the
 * smallest value with at least a share k/bins of the values at or below it, ascending, duplicates merged. So every edge
 * is an observed value. Ranks are formed as n k / bins: whole ones stay whole.
 */
export function quantileEdges(values: readonly number[], bins: number): number[] {
  if (!Number.isInteger(bins) || bins < 1) throw new StatisticError('OutOfRange', 'The number of bins is 1 or more.');
  const ascending = sorted(values);
  const edges: number[] = [];
  for (let k = 1; k < bins; k += 1) {
    const edge = ascending[Math.ceil((ascending.length * k) / bins) - 1] as number;
    if (edges.at(-1) !== edge) edges.push(edge);
  }
  return edges;
}
