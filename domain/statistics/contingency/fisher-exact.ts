import { binomialDensity } from '../special/binomial-density.js';
import { StatisticError } from '../statistic-error.js';

/** Probabilities that are equal but for rounding count as equal. */
const slack = 1 + 1e-10;

/**
 * Fisher's exact test of a 2 x 2 table. `two_sided`: the probability of all tables with the same margins that are no more
 * likely than this one; `greater`: of a first cell as large or larger. Source: Fisher (1934); hypergeometric
 * probabilities as quotients of binomial ones (Loader 2000). Throws `InvalidInput` unless 2 x 2 of whole counts.
 */
export function fisherExact(table: readonly (readonly number[])[], side: 'two_sided' | 'greater'): number {
  const [[a, b] = [], [c, d] = []] = table;
  if (
    table.length !== 2 ||
    table.some((row) => row.length !== 2) ||
    !table.flat().every((n) => Number.isSafeInteger(n) && n >= 0)
  ) {
    throw new StatisticError('InvalidInput', 'A 2 x 2 table of whole counts is needed.');
  }
  const [first, row, column, total] = [
    a as number,
    (a as number) + (b as number),
    (a as number) + (c as number),
    (a as number) + (b as number) + (c as number) + (d as number),
  ];
  if (row === 0 || row === total || column === 0 || column === total) return 1;
  const least = Math.max(0, row + column - total);
  const most = Math.min(row, column);
  const probability = hypergeometric(row, column, total);
  let sum = 0;
  if (side === 'greater') {
    for (let x = most; x >= first; x -= 1) sum += probability(x);
  } else {
    const limit = probability(first) * slack;
    for (let x = least; x <= most; x += 1) {
      const one = probability(x);
      if (one <= limit) sum += one;
    }
  }
  return Math.min(1, sum);
}

/** P(x of the `row` drawn are among the `column` marked of `total`). */
function hypergeometric(row: number, column: number, total: number): (x: number) => number {
  const p = row / total;
  const q = (total - row) / total;
  const whole = binomialDensity(row, total, p, q);
  return (x) => (binomialDensity(x, column, p, q) * binomialDensity(row - x, total - column, p, q)) / whole;
}
