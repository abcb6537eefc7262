import type { Moments } from './moments.js';

/**
 * Moments of the union of two parts; a part without values changes nothing. With `meanRest` of both parts the relative
 * error is a few 1e-16 however far the values are from 0; without it the difference of the means is only as good as the
 * last digit of the means.
 * Source: Chan, Golub, LeVeque (1979); third and fourth: Pebay, Sandia report SAND2008-6212.
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const n = a.count + b.count;
  const [restA, restB] = [a.meanRest ?? 0, b.meanRest ?? 0];
  const delta = b.mean - a.mean + (restB - restA);
  const product = a.count * b.count;
  const step = (delta * b.count) / n;
  const mean = a.mean + (step + restA);
  return {
    count: n,
    mean,
    // What the sum lost (Knuth's two-sum), so that the next merge has it.
    meanRest: lostBy(a.mean, step + restA, mean),
    m2: a.m2 + b.m2 + (delta * delta * product) / n,
    m3:
      a.m3 +
      b.m3 +
      (delta ** 3 * product * (a.count - b.count)) / (n * n) +
      (3 * delta * (a.count * b.m2 - b.count * a.m2)) / n,
    m4:
      a.m4 +
      b.m4 +
      (delta ** 4 * product * (a.count ** 2 - product + b.count ** 2)) / n ** 3 +
      (6 * delta * delta * (a.count ** 2 * b.m2 + b.count ** 2 * a.m2)) / (n * n) +
      (4 * delta * (a.count * b.m3 - b.count * a.m3)) / n,
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
  };
}

/** The part of x + y that is not in their rounded sum. */
function lostBy(x: number, y: number, sum: number): number {
  const fromY = sum - x;
  return x - (sum - fromY) + (y - fromY);
}
