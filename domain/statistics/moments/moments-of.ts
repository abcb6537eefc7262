import type { Moments } from './moments.js';
import { noMoments } from './moments.js';

/** Moments of values in two passes, with the correction for the rounding of the mean (Chan, Golub, LeVeque 1983). */
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
  return { count, mean: centre, m2: m2 - (sum * sum) / count, m3, m4, min, max };
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value / values.length;
  return sum;
}
