import { countHalfOpen } from '../histograms/count-half-open.js';
import { doaneEdges } from '../histograms/doane-edges.js';
import { checkSample } from '../samples/check-sample.js';
import { jensenShannon } from './jensen-shannon.js';
import { sharePairs } from './share-pairs.js';

/**
 * `jensen_shannon/distance.base2.doane_reference`: JS distance in bits over Doane's bins of the reference; current values
 * outside them are one bucket more, empty on the reference side (NannyML).
 */
export function jensenShannonDoane(
  reference: readonly number[],
  current: readonly number[],
): { edges: number[]; referenceCounts: number[]; currentCounts: number[]; leftover: number; distance: number } {
  checkSample(current, 'The current sample');
  const edges = doaneEdges(reference);
  const referenceCounts = countHalfOpen(reference, edges).counts;
  const { counts, below, above } = countHalfOpen(current, edges);
  const leftover = below + above;
  const divergence = jensenShannon(sharePairs([...referenceCounts, 0], [...counts, leftover]));
  return { edges, referenceCounts, currentCounts: counts, leftover, distance: Math.sqrt(divergence / Math.LN2) };
}
