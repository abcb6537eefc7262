import { deviance } from './deviance.js';
import { stirlingError } from './stirling-error.js';

/**
 * `m^x e^-m / Gamma(x + 1)` for any x >= 0 and m > 0, to about 1e-15 relative however large they are.
 * Source: Loader (2000), saddle-point form.
 */
export function poissonDensity(x: number, m: number): number {
  if (m === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-m);
  return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}
