import { checkSample } from '../samples/check-sample.js';
import { midRanks } from '../samples/mid-ranks.js';
import { erfc } from '../special/erfc.js';
import { normalUpperTail } from '../special/normal-upper-tail.js';
import { StatisticError } from '../statistic-error.js';

/** About a second. */
const mostPairs = 40_000;

/** U of the reference: pairs in which its value is the larger one, ties counted half. */
function rankSum(reference: readonly number[], current: readonly number[]): { u: number; tieSizes: number[] } {
  checkSample(reference, 'The reference');
  checkSample(current, 'The current sample');
  const n = reference.length;
  const { ranks, tieSizes } = midRanks([...reference, ...current]);
  const sum = ranks.slice(0, n).reduce((total, rank) => total + rank, 0);
  return { u: sum - (n * (n + 1)) / 2, tieSizes };
}

/**
 * Mann-Whitney U with the normal p-value, tie correction and continuity correction 0.5; `less` asks whether the reference
 * is stochastically smaller. p = 1 where all values are equal. Source: Mann and Whitney (1947); ties: Siegel (1956).
 */
export function mannWhitney(
  reference: readonly number[],
  current: readonly number[],
  side: 'two_sided' | 'less',
): { u: number; pValue: number } {
  const { u, tieSizes } = rankSum(reference, current);
  const [n, m] = [reference.length, current.length];
  const total = n + m;
  const ties = tieSizes.reduce((sum, size) => sum + (size ** 3 - size), 0);
  const deviation = Math.sqrt(((n * m) / 12) * (total + 1 - ties / (total * (total - 1))));
  if (!(deviation > 0)) return { u, pValue: 1 };
  const centre = (n * m) / 2;
  if (side === 'less') return { u, pValue: normalUpperTail((centre - u - 0.5) / deviation) };
  const z = (Math.max(u, n * m - u) - centre - 0.5) / deviation;
  return { u, pValue: Math.min(1, z <= 0 ? 1 : erfc(z / Math.SQRT2)) };
}

/**
 * Mann-Whitney U with the exact two-sided p-value of samples without ties: twice the share of the arrangements with a U
 * as large or larger. Throws `OutOfRange` where n m is above 40,000: the work grows with its square.
 */
export function mannWhitneyExact(
  reference: readonly number[],
  current: readonly number[],
): { u: number; pValue: number } {
  const { u } = rankSum(reference, current);
  const [n, m] = [reference.length, current.length];
  if (n * m > mostPairs)
    throw new StatisticError('OutOfRange', `The exact p is for n m up to ${mostPairs}; take the asymptotic one.`);
  const shares = shareOfU(n, m);
  const largest = Math.max(u, n * m - u);
  let tail = 0;
  for (let value = n * m; value >= largest; value -= 1) tail += shares[value] as number;
  return { u, pValue: Math.min(1, 2 * tail) };
}

/** Share of the C(n+m, n) arrangements with each U, from f(i, j) = f(i-1, j) shifted by j + f(i, j-1). */
function shareOfU(n: number, m: number): Float64Array {
  let previous: Float64Array[] = Array.from({ length: m + 1 }, () => Float64Array.of(1));
  for (let i = 1; i <= n; i += 1) {
    const current: Float64Array[] = [Float64Array.of(1)];
    for (let j = 1; j <= m; j += 1) {
      const shares = new Float64Array(i * j + 1);
      const [shifted, kept] = [previous[j] as Float64Array, current[j - 1] as Float64Array];
      const [first, second] = [i / (i + j), j / (i + j)];
      for (let value = 0; value < shifted.length; value += 1) {
        shares[value + j] = (shifted[value] as number) * first;
      }
      for (let value = 0; value < kept.length; value += 1) {
        shares[value] = (shares[value] as number) + (kept[value] as number) * second;
      }
      current.push(shares);
    }
    previous = current;
  }
  return previous[m] as Float64Array;
}
