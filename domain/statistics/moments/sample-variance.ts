import { StatisticError } from '../statistic-error.js';
import type { Moments } from './moments.js';

/** Variance with divisor n - `ddof`. Throws `EmptyInput` for fewer than `ddof` + 1 values. */
export function varianceOf(moments: Moments, ddof: 0 | 1): number {
  if (moments.count <= ddof)
    throw new StatisticError('EmptyInput', `${ddof + 1} values or more are needed for a variance.`);
  return moments.m2 / (moments.count - ddof);
}
