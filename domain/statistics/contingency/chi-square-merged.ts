import { chiSquareUpperTail } from '../special/chi-square-upper-tail.js';
import { checkTable } from './check-table.js';
import { chiSquareHomogeneity, type ChiSquareTest } from './chi-square-homogeneity.js';
import { twoSampleTable } from './two-sample-table.js';

/** Below this expected count the chi-square approximation is poor (Cochran 1954). */
const smallestExpected = 5;

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
  const cells = (table[0] ?? []).map((count, i) => ({ reference: count, current: table[1][i] as number }));
  const sumOf = (cell: { reference: number; current: number }): number => cell.reference + cell.current;
  cells.sort((a, b) => sumOf(a) - sumOf(b));
  // Sorted by total, the first cell always has the smallest expected count.
  while (cells.length > 1 && sumOf(cells[0] as (typeof cells)[0]) * smallerShare < smallestExpected) {
    const [first, second] = cells.splice(0, 2) as [(typeof cells)[0], (typeof cells)[0]];
    cells.push({ reference: first.reference + second.reference, current: first.current + second.current });
    cells.sort((a, b) => sumOf(a) - sumOf(b));
  }
  if (cells.length === 1)
    return { statistic: 0, degreesOfFreedom: 0, pValue: chiSquareUpperTail(0, 0), categoriesLeft: 1 };
  const test = chiSquareHomogeneity([cells.map((cell) => cell.reference), cells.map((cell) => cell.current)]);
  return { ...test, categoriesLeft: cells.length };
}
