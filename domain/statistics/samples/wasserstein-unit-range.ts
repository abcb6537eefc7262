import { wasserstein } from './wasserstein.js';

/** `wasserstein_1/unit_range`: over the range of both samples together, 0 to 1; 0 when all values are equal (deepchecks). */
export function wassersteinUnitRange(reference: readonly number[], current: readonly number[]): number {
  const distance = wasserstein(reference, current);
  if (distance === 0) return 0;
  let [low, high] = [Infinity, -Infinity];
  for (const values of [reference, current])
    for (const value of values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  return distance / (high - low);
}
