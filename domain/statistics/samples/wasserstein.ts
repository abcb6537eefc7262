import { StatisticError } from '../statistic-error.js';
import { checkSample } from './check-sample.js';

/** A sorted sample with the cumulative share of its weights up to each value. */
interface Cumulative {
  readonly values: readonly number[];
  readonly shares: readonly number[];
}

function cumulative(values: readonly number[], weights: readonly number[] | null): Cumulative {
  checkSample(values);
  if (weights !== null && weights.length !== values.length)
    throw new StatisticError('LengthMismatch', 'Each value needs a weight.');
  if (weights?.some((weight) => !(weight >= 0 && Number.isFinite(weight)))) {
    throw new StatisticError('OutOfRange', 'Weights are finite and not negative.');
  }
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  let sum = 0;
  const sums = order.map((i) => (sum += weights === null ? 1 : (weights[i] as number)));
  if (!Number.isFinite(sum)) throw new StatisticError('OutOfRange', 'The weights are too large to be summed.');
  if (sum === 0) throw new StatisticError('ZeroTotal', 'The weights of a side are all 0.');
  return { values: order.map((i) => values[i] as number), shares: sums.map((one) => one / sum) };
}

/** Integral over the line of `cost(|F_ref - F_cur|)`; steps between the values of both samples. */
export function integrateCdfDifference(
  reference: readonly number[],
  current: readonly number[],
  cost: (difference: number) => number,
  referenceWeights: readonly number[] | null = null,
  currentWeights: readonly number[] | null = null,
): number {
  const a = cumulative(reference, referenceWeights);
  const b = cumulative(current, currentWeights);
  let [i, j, sum] = [0, 0, 0];
  let previous = Math.min(a.values[0] as number, b.values[0] as number);
  while (i < a.values.length || j < b.values.length) {
    const next = Math.min(a.values[i] ?? Infinity, b.values[j] ?? Infinity);
    const difference = Math.abs((a.shares[i - 1] ?? 0) - (b.shares[j - 1] ?? 0));
    sum += cost(difference) * (next - previous);
    while (i < a.values.length && a.values[i] === next) i += 1;
    while (j < b.values.length && b.values[j] === next) j += 1;
    previous = next;
  }
  return sum;
}

/**
 * Wasserstein distance of order 1, the integral of |F_ref - F_cur|, in the column's unit; weights (null: all equal) are
 * normalised on each side. Source: Ramdas, Garcia Trillos, Cuturi, Entropy 19 (2017) 47.
 */
export function wasserstein(
  reference: readonly number[],
  current: readonly number[],
  referenceWeights: readonly number[] | null = null,
  currentWeights: readonly number[] | null = null,
): number {
  return integrateCdfDifference(reference, current, (difference) => difference, referenceWeights, currentWeights);
}
