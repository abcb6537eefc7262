import { sorted } from './sorted.js';

/** The largest differences of two empirical distribution functions. */
export interface KolmogorovSmirnovStatistic {
  readonly n: number;
  readonly m: number;
  /** max |F_ref - F_cur|. */
  readonly statistic: number;
  /** The value at which it is reached first. */
  readonly location: number;
  /** 1 where F_ref > F_cur there, -1 where below. */
  readonly sign: 1 | -1;
  /** max (F_ref - F_cur), 0 where it is never positive. */
  readonly greater: number;
  /** `statistic` and `greater` times n m: whole numbers, so that p-values need not guess them. */
  readonly statisticSteps: number;
  readonly greaterSteps: number;
}

/** Compares the two distribution functions after each group of equal values. Throws `EmptyInput` for an empty sample. */
export function kolmogorovSmirnovStatistic(
  reference: readonly number[],
  current: readonly number[],
): KolmogorovSmirnovStatistic {
  const a = sorted(reference, 'The reference');
  const b = sorted(current, 'The current sample');
  const [n, m] = [a.length, b.length];
  let [i, j, steps, greaterSteps] = [0, 0, 0, 0];
  let location = Math.min(a[0] as number, b[0] as number);
  let sign: 1 | -1 = 1;
  while (i < n && j < m) {
    const value = Math.min(a[i] as number, b[j] as number);
    while (i < n && a[i] === value) i += 1;
    while (j < m && b[j] === value) j += 1;
    const difference = i * m - j * n;
    greaterSteps = Math.max(greaterSteps, difference);
    if (Math.abs(difference) > steps) {
      steps = Math.abs(difference);
      location = value;
      sign = difference > 0 ? 1 : -1;
    }
  }
  const share = (one: number): number => one / (n * m);
  return {
    n,
    m,
    statistic: share(steps),
    location,
    sign,
    greater: share(greaterSteps),
    statisticSteps: steps,
    greaterSteps,
  };
}
