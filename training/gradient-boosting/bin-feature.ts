import { createBinFinder } from '../../domain/profile/bin-finder.js';
import { quantileEdges } from '../../domain/profile/quantile-edges.js';
import type { BinnedFeature } from './binned-feature.js';

/**
 * Cuts a feature into at most `maxBins` bins: one for each distinct value where there are few, else quantiles.
 * Every threshold is an observed float32 or a float32 between two of them, so a runtime that compares in float32 sends
 * each row the same way.
 */
export function binFeature(values: Float32Array, maxBins: number): BinnedFeature {
  const sorted = values.filter((value) => value === value).sort();
  const distinct = sorted.filter((value, index) => index === 0 || value !== sorted[index - 1]);
  const thresholds =
    distinct.length <= maxBins
      ? Float32Array.from({ length: Math.max(0, distinct.length - 1) }, (_, index) =>
          between(distinct[index] as number, distinct[index + 1] as number),
        )
      : Float32Array.from(quantileEdges(sorted, maxBins)).filter((edge) => edge < (distinct.at(-1) as number));
  const find = createBinFinder([...thresholds]);
  const missingBin = thresholds.length + 1;
  return {
    thresholds,
    missingBin,
    bins: Uint8Array.from(values, (value) => (value !== value ? missingBin : find(value))),
  };
}

/** A float32 at or above `low` and below `high`: their middle where there is one. */
function between(low: number, high: number): number {
  const middle = Math.fround(low + (high - low) / 2);
  return middle < high && middle >= low ? middle : low;
}
