import { findRoot } from './find-root.js';
import { incompleteBeta } from './incomplete-beta.js';

/** The x with I_x(a, b) = p, for 0 <= p <= 1; about 1e-14 relative. The equation is solved on the smaller tail. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return 1;
  return findRoot((x) => (p <= 0.5 ? incompleteBeta(a, b, x).lower - p : 1 - p - incompleteBeta(a, b, x).upper), 0, 1);
}
