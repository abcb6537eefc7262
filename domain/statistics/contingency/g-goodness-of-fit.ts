import { sameLength } from '../encoding/same-length.js';
import { chiSquareUpperTail } from '../special/chi-square-upper-tail.js';
import { StatisticError } from '../statistic-error.js';
import type { ChiSquareTest } from './chi-square-homogeneity.js';
import { totalOf } from '../arithmetic/total-of.js';

/**
 * `g_test/goodness_of_fit.raw_reference`: `2 sum O ln(O / E)` with E the reference counts as they are, k - 1 degrees of
 * freedom. Throws `OutOfRange` unless the totals match (to 1e-8 relative): otherwise it is no likelihood ratio;
 * `ZeroTotal` without rows. A category with E = 0 < O makes it infinite (p = 0).
 */
export function gGoodnessOfFit(reference: readonly number[], current: readonly number[]): ChiSquareTest {
  sameLength(reference, current);
  if (totalOf(current) === 0) throw new StatisticError('ZeroTotal', 'The current side has no row.');
  if (Math.abs(totalOf(reference) - totalOf(current)) > 1e-8 * totalOf(reference)) {
    throw new StatisticError(
      'OutOfRange',
      `The totals ${totalOf(reference)} and ${totalOf(current)} differ; scale the reference first.`,
    );
  }
  let statistic = 0;
  current.forEach((count, i) => {
    if (count > 0) statistic += 2 * count * Math.log(count / (reference[i] as number));
  });
  statistic = Math.max(0, statistic);
  const degreesOfFreedom = reference.length - 1;
  return { statistic, degreesOfFreedom, pValue: chiSquareUpperTail(statistic, degreesOfFreedom) };
}
