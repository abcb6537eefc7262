import { sharePairs } from '../distances/share-pairs.js';

/** Largest absolute difference of the cumulative shares of two aligned histograms: never more than on the rows. */
export function kolmogorovSmirnovOnBins(reference: readonly number[], current: readonly number[]): number {
  let [sum, largest] = [0, 0];
  for (const { p, q } of sharePairs(reference, current)) {
    sum += p - q;
    largest = Math.max(largest, Math.abs(sum));
  }
  // Rounding may leave a little more than 1.
  return Math.min(1, largest);
}
