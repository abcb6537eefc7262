import { quantileSorted } from '../samples/quantile-sorted.js';
import { sorted } from '../samples/sorted.js';
import { chiSquareUpperTail } from '../special/chi-square-upper-tail.js';
import { StatisticError } from '../statistic-error.js';

/** Points at which the characteristic functions are compared. */
const points = [0.4, 0.8] as const;

/**
 * `epps_singleton_2samp/t_0.4_0.8`: compares the empirical characteristic functions at t = 0.4 and 0.8 over half the pooled
 * interquartile range; chi-square with 4 degrees of freedom; small-sample correction when both sizes are below 25.
 * Source: Epps and Singleton (1986); Goerg and Kaiser, Stata Journal 9 (2009) 454. Five values or more on each side;
 * `NoSpread` where the interquartile range is 0 or the covariance is singular.
 */
export function eppsSingleton(
  reference: readonly number[],
  current: readonly number[],
): { statistic: number; pValue: number } {
  const [n, m] = [reference.length, current.length];
  if (n < 5 || m < 5) throw new StatisticError('EmptyInput', 'Five values or more are needed on each side.');
  const pooled = sorted([...reference, ...current]);
  const scale = (quantileSorted(pooled, 0.75) - quantileSorted(pooled, 0.25)) / 2;
  if (scale === Infinity) throw new StatisticError('OutOfRange', 'The interquartile range is too large for a double.');
  if (!(scale > 0)) throw new StatisticError('NoSpread', 'The interquartile range of both samples together is 0.');
  const total = n + m;
  const [a, b] = [waves(reference, scale), waves(current, scale)];
  const covariance = a.covariance.map((row, i) =>
    row.map((value, j) => (total / n) * value + (total / m) * (b.covariance[i]?.[j] as number)),
  );
  const difference = a.mean.map((value, i) => value - (b.mean[i] as number));
  const solved = solve(covariance, difference);
  let statistic = total * difference.reduce((sum, value, i) => sum + value * (solved[i] as number), 0);
  if (Math.max(n, m) < 25) statistic /= 1 + total ** -0.45 + 10.1 * (n ** -1.7 + m ** -1.7);
  return { statistic, pValue: chiSquareUpperTail(statistic, 2 * points.length) };
}

/** Mean and covariance (divisor n) of the cosines and sines of the scaled values. */
function waves(values: readonly number[], scale: number): { mean: number[]; covariance: number[][] } {
  const count = values.length;
  // Columns of doubles: a row of its own for each value would fill the memory for a million of them.
  const columns = [Math.cos, Math.sin].flatMap((wave) =>
    points.map((t) => Float64Array.from(values, (value) => wave((t / scale) * value))),
  );
  const mean = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / count);
  const centred = columns.map((column, i) => column.map((value) => value - (mean[i] as number)));
  const covariance = centred.map((a) =>
    centred.map((b) => a.reduce((sum, value, row) => sum + value * (b[row] as number), 0) / count),
  );
  return { mean, covariance };
}

/** Solves a symmetric positive definite system by the Cholesky decomposition. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const size = right.length;
  const lower: number[][] = [];
  const largest = Math.max(...matrix.map((row, i) => row[i] as number));
  for (let i = 0; i < size; i += 1) {
    const row: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? row : (lower[j] as number[]);
      let value = matrix[i]?.[j] as number;
      for (let k = 0; k < j; k += 1) value -= (row[k] as number) * (other[k] as number);
      if (j < i) row.push(value / (other[j] as number));
      else if (value > largest * 1e-14) row.push(Math.sqrt(value));
      else
        throw new StatisticError(
          'NoSpread',
          'The covariance of the compared values is singular: too few distinct values.',
        );
    }
    lower.push(row);
  }
  const half: number[] = [];
  for (let i = 0; i < size; i += 1) {
    const row = lower[i] as number[];
    half.push(
      half.reduce((rest, value, k) => rest - (row[k] as number) * value, right[i] as number) / (row[i] as number),
    );
  }
  const result = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    let rest = half[i] as number;
    for (let k = i + 1; k < size; k += 1) rest -= (lower[k]?.[i] as number) * (result[k] as number);
    result[i] = rest / (lower[i]?.[i] as number);
  }
  return result;
}
