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

/** Moments of the union of two parts (Chan, Golub and LeVeque 1979). A part without values changes nothing. */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const delta = b.mean - a.mean;
  return {
    count,
    mean: a.mean + delta * (b.count / count),
    m2: a.m2 + b.m2 + delta * delta * ((a.count * b.count) / count),
    min: Math.min(a.min ?? Infinity, b.min ?? Infinity),
    max: Math.max(a.max ?? -Infinity, b.max ?? -Infinity),
  };
}

/** Variance with n - 1 in the denominator; NaN below two values. */
export function variance(moments: Moments): number {
  return moments.count < 2 ? NaN : moments.m2 / (moments.count - 1);
}
