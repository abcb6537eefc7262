import { StatisticError } from '../statistic-error.js';

/**
 * How a quantile between observed values is formed (numbers of Hyndman and Fan, The American Statistician 50 (1996) 361):
 * `inverted_cdf` type 1, `linear` type 7 (numpy's default), `median_unbiased` type 8.
 */
export type QuantileMethod = 'inverted_cdf' | 'linear' | 'median_unbiased';

/** Quantile of values in ascending order, at least one; `q` from 0 to 1, else `OutOfRange`. */
export function quantileSorted(values: readonly number[], q: number, method: QuantileMethod = 'linear'): number {
  if (!(q >= 0 && q <= 1)) throw new StatisticError('OutOfRange', `${q} is not a probability.`);
  const last = values.length - 1;
  if (last < 0) throw new StatisticError('EmptyInput', 'There is no value.');
  const at = (i: number): number => values[Math.min(last, Math.max(0, i))] as number;
  if (method === 'inverted_cdf') return at(Math.ceil(values.length * q) - 1);
  const h = method === 'linear' ? last * q : (values.length + 1 / 3) * q + 1 / 3 - 1;
  const below = Math.floor(Math.min(last, Math.max(0, h)));
  const share = Math.min(last, Math.max(0, h)) - below;
  const [a, b] = [at(below), at(below + 1)];
  // From the nearer end, so that the quantile of equal neighbours is exactly they, and the ends are exact.
  // A gap that overflows is taken in two parts.
  if (!Number.isFinite(b - a)) return a * (1 - share) + b * share;
  return share < 0.5 ? a + (b - a) * share : b - (b - a) * (1 - share);
}
