import { momentsOf } from '../moments/moments-of.js';
import { checkSample } from '../samples/check-sample.js';
import { studentTTwoSided } from '../special/student-t-two-sided.js';
import { StatisticError } from '../statistic-error.js';

/**
 * Two-sample t, reference minus current, two-sided: `welch` with unequal variances (Welch 1947, degrees of freedom by
 * Satterthwaite), `pooled` with one variance (Student 1908). Two values or more on each side. Without any spread: t = 0
 * and p = 1 for equal means, else `NoSpread`.
 */
export function tTest(
  reference: readonly number[],
  current: readonly number[],
  kind: 'welch' | 'pooled',
): { statistic: number; degreesOfFreedom: number; pValue: number } {
  checkSample(reference, 'The reference');
  checkSample(current, 'The current sample');
  const [a, b] = [momentsOf(reference), momentsOf(current)];
  if (a.count < 2 || b.count < 2) throw new StatisticError('EmptyInput', 'A t test needs two values on each side.');
  const dof = a.count + b.count - 2;
  if (a.m2 + b.m2 === 0) {
    if (a.mean === b.mean) return { statistic: 0, degreesOfFreedom: dof, pValue: 1 };
    throw new StatisticError('NoSpread', 'Both sides are constant, so t is not defined.');
  }
  const [va, vb] = [a.m2 / (a.count - 1) / a.count, b.m2 / (b.count - 1) / b.count];
  // The reference's share of the variance: its squares neither vanish nor overflow, as those of the variances might.
  const share = va / (va + vb);
  const welch = kind === 'welch';
  const variance = welch ? va + vb : ((a.m2 + b.m2) / dof) * (1 / a.count + 1 / b.count);
  const degreesOfFreedom = welch ? 1 / (share ** 2 / (a.count - 1) + (1 - share) ** 2 / (b.count - 1)) : dof;
  const statistic = (a.mean - b.mean) / Math.sqrt(variance);
  return { statistic, degreesOfFreedom, pValue: studentTTwoSided(statistic, degreesOfFreedom) };
}
