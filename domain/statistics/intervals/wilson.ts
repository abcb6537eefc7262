import { StatisticError } from '../statistic-error.js';
import { twoSidedZ } from './two-sided-z.js';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's score interval of the share x/n, two-sided, no continuity correction; exactly 0 at x = 0 and 1 at x = n.
 * Throws `OutOfRange` unless 0 <= x <= n, n > 0, 0 < confidence < 1.
 * Source: Wilson, J. Amer. Stat. Assoc. 22 (1927) 209.
 */
export function wilson(x: number, n: number, confidence: number): Interval {
  if (!(n > 0 && x >= 0 && x <= n))
    throw new StatisticError('OutOfRange', 'The count lies between 0 and a total above 0.');
  const z = twoSidedZ(confidence);
  const share = x / n;
  const square = z * z;
  const centre = share + square / (2 * n);
  const half = z * Math.sqrt((share * (1 - share) + square / (4 * n)) / n);
  const scale = 1 + square / n;
  // The lower root from the product of both: their difference loses its digits where the share is small.
  return { lower: x === 0 ? 0 : (share * share) / (centre + half), upper: x === n ? 1 : (centre + half) / scale };
}
