import { incompleteGamma } from './incomplete-gamma.js';

/** P(X > x) of the chi-square distribution; x <= 0 gives 1, infinity gives 0, no degree of freedom gives 1. */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  if (x <= 0 || degreesOfFreedom === 0) return 1;
  return incompleteGamma(degreesOfFreedom / 2, x / 2).upper;
}
