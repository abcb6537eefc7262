import { chiSquareHomogeneity, type ChiSquareTest } from './chi-square-homogeneity.js';
import { checkTable } from './check-table.js';
import { mergeSmallest } from './merge-smallest.js';
import { twoSampleTable } from './two-sample-table.js';

/** Below this expected count the chi-square approximation is poor (Cochran 1954). */
const smallestExpected = 5;

interface Cell {
  readonly reference: number;
  readonly current: number;
}

/**
 * `chi_square/homogeneity.merged`: homogeneity of two aligned count vectors after merging small categories. Categories
 * empty on both sides are left out; while there is more than one and some expected count is below 5 on either side, the
 * category with the smallest total is merged into the one with the next smallest. One category left: statistic 0, p 1.
 */
export function chiSquareMerged(
  reference: readonly number[],
  current: readonly number[],
): ChiSquareTest & { readonly categoriesLeft: number } {
  const table = twoSampleTable(reference, current);
  const { rows, total } = checkTable(table);
  const smallerShare = Math.min(...rows) / total;
  const totalOf = (cell: Cell): number => cell.reference + cell.current;
  const cells = mergeSmallest<Cell>(
    table[0].map((count, i) => ({ reference: count, current: table[1][i] as number })),
    totalOf,
    (a, b) => ({ reference: a.reference + b.reference, current: a.current + b.current }),
    (smallest) => totalOf(smallest) * smallerShare < smallestExpected,
  );
  if (cells.length === 1) return { statistic: 0, degreesOfFreedom: 0, pValue: 1, categoriesLeft: 1 };
  const test = chiSquareHomogeneity([cells.map((cell) => cell.reference), cells.map((cell) => cell.current)]);
  return { ...test, categoriesLeft: cells.length };
}
