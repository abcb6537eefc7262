import { StatisticError } from '../statistic-error.js';
import { alignedCounts } from './aligned-counts.js';
import { lInfinity } from './l-infinity.js';
import { sharePairs } from './share-pairs.js';

/**
 * `l_infinity/simple`: largest difference of the shares of a category, over the union of categories. Two empty sides do
 * not differ: 0. One empty side throws `ZeroTotal`.
 */
export function lInfinityByName(
  reference: Readonly<Record<string, number>>,
  current: Readonly<Record<string, number>>,
): number {
  const aligned = alignedCounts(reference, current);
  const empty = [aligned.reference, aligned.current].map((counts) => counts.every((count) => count === 0));
  if (empty[0] && empty[1]) return 0;
  if (empty[0] || empty[1]) throw new StatisticError('ZeroTotal', 'One side has no row, so it has no shares.');
  return lInfinity(sharePairs(aligned.reference, aligned.current));
}
