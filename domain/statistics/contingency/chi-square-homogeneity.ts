import { chiSquareUpperTail } from '../special/chi-square-upper-tail.js';
import { expectedFrequencies } from './expected-frequencies.js';

/** A statistic with its degrees of freedom and its p-value, an upper tail. */
export interface ChiSquareTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

/**
 * Pearson's chi-square test of homogeneity (the same as of independence) of a table of counts: `sum (O - E)^2 / E`,
 * (rows - 1)(columns - 1) degrees of freedom. `yates` reduces each |O - E| by min(0.5, |O - E|) where there is one
 * degree of freedom, and does nothing elsewhere. Source: Pearson (1900); Yates (1934).
 */
export function chiSquareHomogeneity(table: readonly (readonly number[])[], yates = false): ChiSquareTest {
  const expected = expectedFrequencies(table);
  const degreesOfFreedom = (table.length - 1) * ((table[0]?.length ?? 1) - 1);
  const correct = yates && degreesOfFreedom === 1;
  let statistic = 0;
  table.forEach((row, i) =>
    row.forEach((count, j) => {
      const wanted = expected[i]?.[j] as number;
      const distance = Math.abs(count - wanted);
      statistic += (correct ? distance - Math.min(0.5, distance) : distance) ** 2 / wanted;
    }),
  );
  if (degreesOfFreedom === 0) return { statistic: 0, degreesOfFreedom, pValue: 1 };
  return { statistic, degreesOfFreedom, pValue: chiSquareUpperTail(statistic, degreesOfFreedom) };
}
