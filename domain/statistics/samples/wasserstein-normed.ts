import { momentsOf } from '../moments/moments-of.js';
import { wasserstein } from './wasserstein.js';

/** `wasserstein_1/over_reference_std`: over max(standard deviation of the reference (divisor n), 0.001) (Evidently's "normed"). */
export function wassersteinNormed(reference: readonly number[], current: readonly number[]): number {
  const { m2, count } = momentsOf(reference);
  return wasserstein(reference, current) / Math.max(Math.sqrt(m2 / count), 0.001);
}
