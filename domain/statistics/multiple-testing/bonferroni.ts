import { checkPValues } from './check-p-values.js';

/** p-values adjusted for the family-wise error rate: p times their number, capped at 1. */
export function bonferroni(pValues: readonly number[]): number[] {
  checkPValues(pValues);
  return pValues.map((p) => Math.min(1, p * pValues.length));
}
