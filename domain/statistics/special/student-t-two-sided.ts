import { incompleteBeta } from './incomplete-beta.js';

/** P(|T| > |t|) of Student's distribution, formed as an upper tail (DLMF 8.17.18 and Abramowitz and Stegun 26.7.1). */
export function studentTTwoSided(t: number, degreesOfFreedom: number): number {
  if (t === 0) return 1;
  if (!Number.isFinite(t)) return Number.isNaN(t) ? Number.NaN : 0;
  const square = t * t;
  const sum = degreesOfFreedom + square;
  return incompleteBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / sum, square / sum).lower;
}
