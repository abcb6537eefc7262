import { mergeMoments as mergeAllMoments } from '../statistics/moments/merge-moments.js';
import type { Moments as AllMoments } from '../statistics/moments/moments.js';

/** Count, mean, sum of squared deviations from the mean, smallest and largest of finite values. Merges exactly enough. */
export interface Moments {
  readonly count: number;
  /** 0 when `count` is 0. */
  readonly mean: number;
  readonly m2: number;
  /** null when `count` is 0. */
  readonly min: number | null;
  readonly max: number | null;
}

export const emptyMoments: Moments = { count: 0, mean: 0, m2: 0, min: null, max: null };

/** Moments of the union of two parts, by the formula of the library. A part without values changes nothing. */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const { count, mean, m2, min, max } = mergeAllMoments(withHigher(a), withHigher(b));
  return { count, mean, m2, min, max };
}

const withHigher = ({ count, mean, m2, min, max }: Moments): AllMoments => ({
  ...{ count, mean, m2, m3: 0, m4: 0 },
  min: min ?? Infinity,
  max: max ?? -Infinity,
});

/** Variance with n - 1 in the denominator; NaN below two values. */
export function variance(moments: Moments): number {
  return moments.count < 2 ? NaN : moments.m2 / (moments.count - 1);
}
