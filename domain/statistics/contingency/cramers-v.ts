import { association } from './association.js';
import { twoSampleTable } from './two-sample-table.js';

/**
 * `cramers_v/two_samples`: sqrt(chi2 / n) of reference against current counts, 0 (same shares) to 1 (no common category).
 * Categories that are empty on both sides are left out.
 */
export function cramersV(reference: readonly number[], current: readonly number[]): number {
  return association(twoSampleTable(reference, current), 'cramer');
}
