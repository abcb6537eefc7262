import { cramersVBiasCorrected } from './cramers-v-bias-corrected.js';
import { totalOf } from '../arithmetic/total-of.js';
import { roundHalfToEven } from '../arithmetic/round-half-to-even.js';

/**
 * `cramers_v/deepchecks`: bias-corrected V, Yates on 2 x 2, after scaling the larger side down to the smaller total, each
 * count rounded half to even, so that a large reference does not shrink V.
 */
export function cramersVDeepchecks(reference: readonly number[], current: readonly number[]): number {
  const smaller = Math.min(totalOf(reference), totalOf(current));
  const scale = (counts: readonly number[]): number[] => {
    const total = totalOf(counts);
    return total === smaller ? [...counts] : counts.map((count) => roundHalfToEven((count * smaller) / total));
  };
  return cramersVBiasCorrected(scale(reference), scale(current), true);
}
