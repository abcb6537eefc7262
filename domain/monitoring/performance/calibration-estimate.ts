import { ece } from '../../statistics/classification/ece.js';
import type { MetricEstimate } from './metric-estimate.js';

/** Groups of equal count. */
const bins = 15;

/**
 * `expected_calibration_error/equal_count` over 15 groups, less what a perfectly calibrated model of the same scores would
 * show by chance: the gap of a group is then about normal with variance V = sum p (1 - p), so its absolute value has mean
 * sqrt(2 V/pi) and variance V (1 - 2/pi). Without this, few rows always look worse calibrated than many.
 * Negative where the gaps are smaller than chance makes them.
 */
export function calibrationEstimate(labels: ArrayLike<number>, scores: ArrayLike<number>): MetricEstimate {
  const spread = groupVariances(scores);
  const rows = labels.length;
  const byChance = spread.reduce((sum, variance) => sum + Math.sqrt((2 * variance) / Math.PI), 0) / rows;
  const variance = spread.reduce((sum, one) => sum + one * (1 - 2 / Math.PI), 0) / (rows * rows);
  return {
    variant: 'expected_calibration_error/equal_count.less_chance [15]',
    value: ece(labels, scores, bins).ece - byChance,
    standardError: Math.sqrt(variance),
  };
}

/** Sum of p (1 - p) of each group: scores in order, the first `rows mod bins` groups one row larger, as `ece` has them. */
function groupVariances(scores: ArrayLike<number>): number[] {
  const ordered = Float64Array.from(scores).sort();
  const size = Math.floor(ordered.length / bins);
  const larger = ordered.length % bins;
  let next = 0;
  return Array.from({ length: bins }, (_, bin) => {
    let variance = 0;
    for (const end = next + size + (bin < larger ? 1 : 0); next < end; next += 1) {
      const p = ordered[next] as number;
      variance += p * (1 - p);
    }
    return variance;
  });
}
