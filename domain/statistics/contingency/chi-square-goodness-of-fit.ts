import { sharesOf } from '../distances/shares-of.js';
import { sameLength } from '../encoding/same-length.js';
import { chiSquareUpperTail } from '../special/chi-square-upper-tail.js';
import { StatisticError } from '../statistic-error.js';
import type { ChiSquareTest } from './chi-square-homogeneity.js';
import { totalOf } from '../arithmetic/total-of.js';

/**
 * `chi_square/goodness_of_fit`: `sum (O - E)^2 / E` with E the reference counts scaled to the current total, k - 1 degrees
 * of freedom. It takes the reference as exact; with a sampled reference use homogeneity. A category with E = 0 < O
 * makes it infinite (p = 0); one that is empty on both sides adds nothing.
 */
export function chiSquareGoodnessOfFit(reference: readonly number[], current: readonly number[]): ChiSquareTest {
  sameLength(reference, current);
  const total = totalOf(current);
  if (total === 0) throw new StatisticError('ZeroTotal', 'The current side has no row.');
  let statistic = 0;
  sharesOf(reference).forEach((share, i) => {
    const expected = share * total;
    const observed = current[i] as number;
    if (expected > 0) statistic += (observed - expected) ** 2 / expected;
    else if (observed > 0) statistic = Infinity;
  });
  const degreesOfFreedom = reference.length - 1;
  return { statistic, degreesOfFreedom, pValue: chiSquareUpperTail(statistic, degreesOfFreedom) };
}
