import { quantileSorted, type QuantileMethod } from './quantile-sorted.js';
import { sorted } from './sorted.js';

/** One quantile for each probability. */
export function quantiles(
  values: readonly number[],
  probabilities: readonly number[],
  method: QuantileMethod,
): number[] {
  const ascending = sorted(values);
  return probabilities.map((q) => quantileSorted(ascending, q, method));
}
