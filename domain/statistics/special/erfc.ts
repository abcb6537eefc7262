import { incompleteGamma } from './incomplete-gamma.js';

/**
 * Complementary error function, to about 1e-14 relative; the upper tail reaches down to the smallest double.
 * Source: erfc(x) = Q(1/2, x^2), DLMF 7.11.2.
 */
export function erfc(x: number): number {
  if (x < 0) return 1 + incompleteGamma(0.5, x * x).lower;
  return incompleteGamma(0.5, x * x).upper;
}
