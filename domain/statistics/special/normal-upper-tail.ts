import { erfc } from './erfc.js';

/** P(Z > z) of the standard normal distribution, to about 1e-13 relative for every z. */
export function normalUpperTail(z: number): number {
  return erfc(z / Math.SQRT2) / 2;
}
