import { StatisticError } from '../statistic-error.js';
import { totalOf } from '../arithmetic/total-of.js';
import { chiSquareGoodnessOfFit } from './chi-square-goodness-of-fit.js';
import type { ChiSquareTest } from './chi-square-homogeneity.js';
import { mergeSmallest } from './merge-smallest.js';

interface Cell {
  readonly expected: number;
  readonly observed: number;
}

/** Expected counts that are too small: of more than two categories, and of two. */
const smallOfMany = 5;
const smallOfTwo = 10;

/**
 * `chi_square/goodness_of_fit.deequ`: goodness of fit on the categories of the reference only (rows of other categories are
 * dropped before scaling), after merging the smallest expected category into the next smallest while too many are small:
 * more than floor(20 %) of k > 2 below 5, or any of 2 below 10. Fewer than two categories: all NaN, as Deequ answers.
 * Throws `ZeroTotal` where the reference, or the current side on its categories, has no row.
 */
export function chiSquareDeequ(
  reference: Readonly<Record<string, number>>,
  current: Readonly<Record<string, number>>,
): ChiSquareTest {
  const names = Object.keys(reference);
  const wanted = Object.values(reference);
  // A category may be named like a part of every object.
  const observed = names.map((name) => (Object.hasOwn(current, name) ? (current[name] as number) : 0));
  const [referenceTotal, total] = [totalOf(wanted), totalOf(observed)];
  if (names.length > 0 && (referenceTotal === 0 || total === 0)) {
    throw new StatisticError('ZeroTotal', 'A side has no row in the categories of the reference.');
  }
  const cells = merged(
    wanted.map((count, i) => ({ expected: (count * total) / referenceTotal, observed: observed[i] as number })),
  );
  if (cells.length < 2) return { statistic: Number.NaN, degreesOfFreedom: Number.NaN, pValue: Number.NaN };
  return chiSquareGoodnessOfFit(
    cells.map((cell) => cell.expected),
    cells.map((cell) => cell.observed),
  );
}

function merged(cells: readonly Cell[]): Cell[] {
  const isSmall = (cell: Cell): number => (cell.expected < smallOfMany ? 1 : 0);
  let small = cells.reduce((sum, cell) => sum + isSmall(cell), 0);
  return mergeSmallest<Cell>(
    cells,
    (cell) => cell.expected,
    (a, b) => ({ expected: a.expected + b.expected, observed: a.observed + b.observed }),
    (smallest, count) => (count > 2 ? small > Math.floor(0.2 * count) : smallest.expected < smallOfTwo),
    (a, b, sum) => (small += isSmall(sum) - isSmall(a) - isSmall(b)),
  );
}
