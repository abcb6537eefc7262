import { integrateCdfDifference } from './wasserstein.js';

/**
 * Energy distance `sqrt(2 integral (F_ref - F_cur)^2)`, weights as in `wasserstein`.
 * Source: Szekely and Rizzo, J. Stat. Planning and Inference 143 (2013) 1249.
 */
export function energyDistance(
  reference: readonly number[],
  current: readonly number[],
  referenceWeights: readonly number[] | null = null,
  currentWeights: readonly number[] | null = null,
): number {
  const square = (difference: number): number => difference * difference;
  return Math.sqrt(2 * integrateCdfDifference(reference, current, square, referenceWeights, currentWeights));
}
