import { countHalfOpen } from '../histograms/count-half-open.js';
import { equalWidthEdges } from '../histograms/equal-width-edges.js';
import { rangeOf } from '../histograms/range-of.js';
import { hellinger } from './hellinger.js';
import { sharePairs } from './share-pairs.js';

/** `hellinger/distance.two_bins_both`: over two equal bins of both samples' range (whylogs); 0 where that has no width. */
export function hellingerTwoBins(reference: readonly number[], current: readonly number[]): number {
  const { low, high } = rangeOf([...reference, ...current]);
  if (low === high) return 0;
  const edges = equalWidthEdges(low, high, 2);
  return hellinger(sharePairs(countHalfOpen(reference, edges).counts, countHalfOpen(current, edges).counts));
}
