import { StatisticError } from '../statistic-error.js';
import { checkStream } from './check-stream.js';

/** Both sums of a tabular CUSUM after each value. */
export interface CusumTrace {
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  /** First place (from 0) where either is above h; null if none. */
  readonly firstAlarm: number | null;
}

/**
 * `cusum/two_sided.known_target`: with z = (x - target)/sigma, C+ = max(0, C+ + z - k) and C- = max(0, C- - z - k).
 * Source: Montgomery, Introduction to Statistical Quality Control, chapter 9.
 *
 * @param k allowance in sigmas, half the shift to be found
 * @param h decision interval in sigmas; 4 or 5 is usual
 * @throws StatisticError NoSpread unless sigma > 0; OutOfRange as `checkStream`
 */
export function tabularCusum(
  stream: readonly number[],
  target: number,
  sigma: number,
  k: number,
  h: number,
): CusumTrace {
  if (!(sigma > 0)) throw new StatisticError('NoSpread', 'sigma is above 0.');
  const [upper, lower]: [number[], number[]] = [[], []];
  let firstAlarm: number | null = null;
  let [up, down] = [0, 0];
  checkStream(stream);
  for (const [at, value] of stream.entries()) {
    const z = (value - target) / sigma;
    up = Math.max(0, up + z - k);
    down = Math.max(0, down - z - k);
    upper.push(up);
    lower.push(down);
    if (firstAlarm === null && (up > h || down > h)) firstAlarm = at;
  }
  return { upper, lower, firstAlarm };
}
