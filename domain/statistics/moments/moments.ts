/** Mergeable moments of finite values: count, mean, sums of powers of deviations from the mean, and the ends. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  /**
   * What the mean has below its last digit: the true mean is `mean + meanRest`. Far from 0 that is much against the spread
   * (6e-8 at 1e9), and the difference of two means, which merging is about, is wrong without it. 0 where it is not known.
   */
  readonly meanRest?: number;
  /** Sum of squared deviations from the mean. */
  readonly m2: number;
  readonly m3: number;
  readonly m4: number;
  /** Infinity and -Infinity without values. */
  readonly min: number;
  readonly max: number;
}

export const noMoments: Moments = { count: 0, mean: 0, m2: 0, m3: 0, m4: 0, min: Infinity, max: -Infinity };
