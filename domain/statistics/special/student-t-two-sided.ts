import { incompleteBeta } from './incomplete-beta.js';

/** P(|T| > |t|) of Student's distribution, formed as an upper tail (DLMF 8.17.18 and Abramowitz and Stegun 26.7.1). */
export function studentTTwoSided(t: number, degreesOfFreedom: number): number {
  if (t === 0) return 1;
  if (!Number.isFinite(t)) return Number.isNaN(t) ? Number.NaN : 0;
  const square = t * t;
  // Beyond any digit of x = dof/(dof + t^2), which is 0 once the square overflows.
  if (square === Infinity) return 0;
  const sum = degreesOfFreedom + square;
  return incompleteBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / sum, square / sum).lower;
}
