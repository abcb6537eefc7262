/** Mergeable moments of finite values: count, mean, sums of powers of deviations from the mean, and the ends. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Sum of squared deviations from the mean. */
  readonly m2: number;
  readonly m3: number;
  readonly m4: number;
  /** Infinity and -Infinity without values. */
  readonly min: number;
  readonly max: number;
}

export const noMoments: Moments = { count: 0, mean: 0, m2: 0, m3: 0, m4: 0, min: Infinity, max: -Infinity };
