import { deviance } from './deviance.js';
import { stirlingError } from './stirling-error.js';

/**
 * `Gamma(n+1) / (Gamma(x+1) Gamma(n-x+1)) p^x q^(n-x)` with q = 1 - p given apart, so that neither tail loses digits.
 * x and n need not be whole, 0 <= x <= n. Source: Loader (2000), saddle-point form.
 */
export function binomialDensity(x: number, n: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  const rest = n - x;
  if (x === 0) return Math.exp(p < 0.1 ? -deviance(n, n * q) - n * p : n * Math.log(q));
  if (rest === 0) return Math.exp(q < 0.1 ? -deviance(n, n * p) - n * q : n * Math.log(p));
  const exponent =
    stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviance(x, n * p) - deviance(rest, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * rest));
}
