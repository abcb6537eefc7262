import { kolmogorovCdfMatrix } from './kolmogorov-cdf-matrix.js';
import { kolmogorovCdfPelzGood } from './kolmogorov-cdf-pelz-good.js';
import { smirnovUpperTail } from './smirnov-upper-tail.js';

/**
 * P(D >= d) of the two-sided, one-sample Kolmogorov-Smirnov statistic of n values (scipy's `kstwo.sf`). In the upper
 * tail twice the one-sided tail, formed directly: exact for d >= 1/2, elsewhere the chance that both sides are reached
 * is left out, below 1e-6 of the whole where this is done. Below, one minus the distribution function, exact for n <= 140
 * or small d, else by Pelz and Good.
 * Source: Simard and L'Ecuyer, J. Stat. Software 39 (2011) 11.
 */
export function kolmogorovUpperTail(n: number, d: number): number {
  if (d >= 1) return 0;
  const steps = n * d;
  if (steps <= 0.5) return 1;
  const squared = steps * d;
  const byTail = d >= 0.5 || squared >= (n <= 140 ? 4 : 2.2);
  if (byTail) return Math.min(1, 2 * smirnovUpperTail(n, d));
  const exact = n <= 140 || (n <= 100_000 && n * d ** 1.5 <= 1.4);
  return 1 - (exact ? kolmogorovCdfMatrix(n, d) : kolmogorovCdfPelzGood(n, d));
}
