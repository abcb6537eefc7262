import { chiSquareUpperTail } from '../special/chi-square-upper-tail.js';
import type { ChiSquareTest } from './chi-square-homogeneity.js';
import { expectedFrequencies } from './expected-frequencies.js';

/** `g_test/homogeneity`: likelihood-ratio `2 sum O ln(O / E)` of a table; an empty cell adds 0. Source: Wilks (1938). */
export function gHomogeneity(table: readonly (readonly number[])[]): ChiSquareTest {
  const expected = expectedFrequencies(table);
  let statistic = 0;
  table.forEach((row, i) =>
    row.forEach((count, j) => {
      if (count > 0) statistic += 2 * count * Math.log(count / (expected[i]?.[j] as number));
    }),
  );
  const degreesOfFreedom = (table.length - 1) * ((table[0]?.length ?? 1) - 1);
  statistic = Math.max(0, statistic);
  return { statistic, degreesOfFreedom, pValue: chiSquareUpperTail(statistic, degreesOfFreedom) };
}
