import { StatisticError } from '../statistic-error.js';
import type { Moments } from './moments.js';

/** Population skewness and excess kurtosis. Throws `NoSpread` where all values are equal. */
export function shapeOf(moments: Moments): { skewness: number; excessKurtosis: number } {
  if (!(moments.m2 > 0))
    throw new StatisticError('NoSpread', 'All values are equal, so their distribution has no shape.');
  const variance = moments.m2 / moments.count;
  return {
    skewness: moments.m3 / moments.count / variance ** 1.5,
    excessKurtosis: moments.m4 / moments.count / (variance * variance) - 3,
  };
}
