import { chiSquareUpperTail } from './chi-square-upper-tail.js';
import { findRoot } from './find-root.js';

/** The x with P(X > x) = p of the chi-square distribution, 0 < p < 1. */
export function chiSquareUpperQuantile(p: number, degreesOfFreedom: number): number {
  let high = Math.max(1, 2 * degreesOfFreedom);
  while (chiSquareUpperTail(high, degreesOfFreedom) > p) high *= 2;
  // On the logarithm the tail is nearly straight, so the root is found in a few steps.
  return findRoot((x) => Math.log(chiSquareUpperTail(x, degreesOfFreedom)) - Math.log(p), 0, high);
}
