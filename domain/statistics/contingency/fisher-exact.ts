import { binomialDensity } from '../special/binomial-density.js';
import { StatisticError } from '../statistic-error.js';

/** Probabilities that are equal but for rounding count as equal. */
const slack = 1 + 1e-10;

/** Beyond it the sum takes long, and a normal p is exact to all digits that matter. */
const mostRows = 10_000_000_000;

/**
 * Fisher's exact test of a 2 x 2 table. `two_sided`: the probability of all tables with the same margins that are no more
 * likely than this one; `greater`: of a first cell as large or larger. Source: Fisher (1934); hypergeometric
 * probabilities as quotients of binomial ones (Loader 2000). An empty row or column: 1. Throws `InvalidInput` unless 2 x 2
 * of whole counts, `OutOfRange` for more than 10,000,000,000 rows.
 */
export function fisherExact(table: readonly (readonly number[])[], side: 'two_sided' | 'greater'): number {
  const [[a = -1, b = -1] = [], [c = -1, d = -1] = []] = table;
  const cells = table.flat();
  if (table.length !== 2 || cells.length !== 4 || !cells.every((n) => Number.isSafeInteger(n) && n >= 0) || d < 0) {
    throw new StatisticError('InvalidInput', 'table: 2 x 2 whole counts are needed.');
  }
  const [row, column, total] = [a + b, a + c, a + b + c + d];
  if (total > mostRows) throw new StatisticError('OutOfRange', `table: at most ${mostRows} rows in all.`);
  if (row === 0 || row === total || column === 0 || column === total) return 1;
  const least = Math.max(0, row + column - total);
  const most = Math.min(row, column);
  const probability = hypergeometric(row, column, total);
  const mode = modeOf(probability, Math.floor(((row + 1) * (column + 1)) / (total + 2)), least, most);
  if (side === 'greater') {
    // From either side outwards, so that only terms that matter are summed.
    if (a <= mode) return 1 - sumOutwards(probability, a - 1, least, -1);
    return Math.min(1, sumOutwards(probability, a, most, 1));
  }
  const limit = probability(a) * slack;
  if (limit >= probability(mode)) return 1;
  // Probabilities fall on either side of the mode, so those up to the limit are two tails.
  const below = lastTrue(mode - least, (steps) => probability(mode - steps) > limit) + 1;
  const above = lastTrue(most - mode, (steps) => probability(mode + steps) > limit) + 1;
  const lower = sumOutwards(probability, mode - below, least, -1);
  return Math.min(1, lower + sumOutwards(probability, mode + above, most, 1));
}

/** P(x of the `row` drawn are among the `column` marked of `total`). */
function hypergeometric(row: number, column: number, total: number): (x: number) => number {
  const p = row / total;
  const q = (total - row) / total;
  const whole = binomialDensity(row, total, p, q);
  return (x) => (binomialDensity(x, column, p, q) * binomialDensity(row - x, total - column, p, q)) / whole;
}

/** Rounding may miss the mode by one. */
function modeOf(probability: (x: number) => number, near: number, least: number, most: number): number {
  const around = [near - 1, near, near + 1].filter((x) => x >= least && x <= most);
  return around.reduce((best, x) => (probability(x) > probability(best) ? x : best));
}

/** The largest number of steps up to `most` for which `holds` is true; it is true for 0, and false for good once it is. */
function lastTrue(most: number, holds: (steps: number) => boolean): number {
  let [low, high] = [0, most + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Sum of the probabilities from one place away from the mode to the last, while they still change it. */
function sumOutwards(probability: (x: number) => number, from: number, last: number, step: 1 | -1): number {
  let sum = 0;
  for (let x = from; (last - x) * step >= 0; x += step) {
    const one = probability(x);
    sum += one;
    // Each is smaller than the one before: what is left is less than a digit, or nothing at all.
    if (one <= sum * 1e-20) break;
  }
  return sum;
}
