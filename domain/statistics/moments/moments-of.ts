import { StatisticError } from '../statistic-error.js';
import { noMoments, type Moments } from './moments.js';

/**
 * Moments of values in two passes, with the correction for the rounding of the mean (Chan, Golub, LeVeque 1983). Throws
 * `OutOfRange` where a value is not finite, or the squares of the deviations overflow.
 */
export function momentsOf(values: readonly number[]): Moments {
  const count = values.length;
  if (count === 0) return noMoments;
  const rough = mean(values);
  let rest = 0;
  for (const value of values) rest += value - rough;
  const centre = rough + rest / count;
  let [sum, m2, m3, m4, min, max] = [0, 0, 0, 0, Infinity, -Infinity];
  for (const value of values) {
    const distance = value - centre;
    const square = distance * distance;
    sum += distance;
    m2 += square;
    m3 += square * distance;
    m4 += square * square;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  if (!Number.isFinite(m2)) {
    throw new StatisticError('OutOfRange', 'A value is not finite, or too far from the others to be squared.');
  }
  // The deviations were from the rounded mean; move them to the true one.
  const e = sum / count;
  return {
    count,
    mean: centre,
    meanRest: e,
    m2: Math.max(0, m2 - sum * e),
    m3: m3 - 3 * e * m2 + 2 * sum * e * e,
    m4: m4 - 4 * e * m3 + 6 * e * e * m2 - 3 * sum * e * e * e,
    min,
    max,
  };
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value / values.length;
  return sum;
}
