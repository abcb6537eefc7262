import { wasserstein } from './wasserstein.js';
import { rangeOf } from '../histograms/range-of.js';

/** `wasserstein_1/unit_range`: over the range of both samples together, 0 to 1; 0 when all values are equal (deepchecks). */
export function wassersteinUnitRange(reference: readonly number[], current: readonly number[]): number {
  const distance = wasserstein(reference, current);
  if (distance === 0) return 0;
  const { low, high } = rangeOf([...reference, ...current]);
  return distance / (high - low);
}
