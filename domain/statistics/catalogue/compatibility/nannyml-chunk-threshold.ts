import { thresholdStandardDeviation } from '../../samples/threshold-standard-deviation.js';

/**
 * NannyML 0.13.1's line for a drift method: mean and three standard deviations (divisor n) of the distances of the chunks
 * of the reference from the whole reference. A chunk without a value has none and is left out; there is no lower line.
 *
 * @throws StatisticError as `thresholdStandardDeviation`
 */
export function nannymlChunkThreshold(distances: readonly number[]): number {
  const known = distances.filter((distance) => !Number.isNaN(distance));
  return thresholdStandardDeviation(known, 'mean', null, 3).upper as number;
}
