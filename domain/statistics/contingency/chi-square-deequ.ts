import { chiSquareGoodnessOfFit } from './chi-square-goodness-of-fit.js';
import type { ChiSquareTest } from './chi-square-homogeneity.js';

interface Cell {
  readonly expected: number;
  readonly observed: number;
}

/**
 * `chi_square/goodness_of_fit.deequ`: goodness of fit on the categories of the reference only (rows of other categories are
 * dropped before scaling), after merging the smallest expected category into the next smallest while too many are small:
 * more than floor(20 %) of k > 2 below 5, or any of 2 below 10. Fewer than two categories: all NaN, as Deequ answers.
 */
export function chiSquareDeequ(
  reference: Readonly<Record<string, number>>,
  current: Readonly<Record<string, number>>,
): ChiSquareTest {
  const names = Object.keys(reference);
  const observed = names.map((name) => current[name] ?? 0);
  const total = observed.reduce((sum, count) => sum + count, 0);
  const referenceTotal = names.reduce((sum, name) => sum + (reference[name] as number), 0);
  const cells = names.map((name, i): Cell => ({
    expected: ((reference[name] as number) * total) / referenceTotal,
    observed: observed[i] as number,
  }));
  cells.sort((a, b) => a.expected - b.expected);
  while (cells.length > 1 && tooManySmall(cells)) {
    const [first, second] = cells.splice(0, 2) as [Cell, Cell];
    cells.push({ expected: first.expected + second.expected, observed: first.observed + second.observed });
    cells.sort((a, b) => a.expected - b.expected);
  }
  if (cells.length < 2) return { statistic: Number.NaN, degreesOfFreedom: Number.NaN, pValue: Number.NaN };
  return chiSquareGoodnessOfFit(
    cells.map((cell) => cell.expected),
    cells.map((cell) => cell.observed),
  );
}

function tooManySmall(cells: readonly Cell[]): boolean {
  const below = (limit: number): number => cells.filter((cell) => cell.expected < limit).length;
  return cells.length > 2 ? below(5) > Math.floor(0.2 * cells.length) : below(10) > 0;
}
