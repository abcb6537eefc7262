import { binomialDensity } from './binomial-density.js';

/**
 * P(D+ >= d) of the one-sided, one-sample Kolmogorov-Smirnov statistic of n values:
 * `d sum C(n, j) (d + j/n)^(j-1) (1 - d - j/n)^(n-j)`, j from 0 while 1 - d - j/n > 0. All terms are positive.
 * Source: Birnbaum and Tingey, Annals of Mathematical Statistics 22 (1951) 592.
 */
export function smirnovUpperTail(n: number, d: number): number {
  if (d <= 0) return 1;
  if (d >= 1) return 0;
  let sum = 0;
  for (let j = 0; j <= n; j += 1) {
    const p = d + j / n;
    if (!(p < 1)) break;
    sum += (binomialDensity(j, n, p, 1 - p) * d) / p;
  }
  return Math.min(1, sum);
}
