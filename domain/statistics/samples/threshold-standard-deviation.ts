import { momentsOf } from '../moments/moments-of.js';
import { StatisticError } from '../statistic-error.js';
import { quantileSorted } from './quantile-sorted.js';
import { sorted } from './sorted.js';

/** Where the thresholds start from. */
export const thresholdOffsets = ['min', 'max', 'mean', 'median'] as const;
export type ThresholdOffset = (typeof thresholdOffsets)[number];

/**
 * Thresholds `offset - lower * std` and `offset + upper * std` around the values, std with divisor n; a null multiplier
 * gives no threshold on that side (NannyML's StandardDeviationThreshold). Throws `InvalidInput` for another offset.
 */
export function thresholdStandardDeviation(
  values: readonly number[],
  offsetFrom: string,
  lowerMultiplier: number | null,
  upperMultiplier: number | null,
): { lower: number | null; upper: number | null } {
  const ascending = sorted(values);
  const { mean, m2, count } = momentsOf(values);
  const offsets: Readonly<Record<ThresholdOffset, number>> = {
    min: ascending[0] as number,
    max: ascending.at(-1) as number,
    mean,
    median: quantileSorted(ascending, 0.5),
  };
  if (!Object.hasOwn(offsets, offsetFrom)) {
    throw new StatisticError('InvalidInput', `offset_from: one of ${thresholdOffsets.join(', ')}.`);
  }
  const offset = offsets[offsetFrom as ThresholdOffset];
  const std = Math.sqrt(m2 / count);
  return {
    lower: lowerMultiplier === null ? null : offset - lowerMultiplier * std,
    upper: upperMultiplier === null ? null : offset + upperMultiplier * std,
  };
}
