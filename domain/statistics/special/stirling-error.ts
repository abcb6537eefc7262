import { logGamma } from './log-gamma.js';

const halfLog2Pi = 0.9189385332046728;
const series = [1 / 12, 1 / 360, 1 / 1260, 1 / 1680, 1 / 1188, 691 / 360360, 1 / 156, 3617 / 122400];

/**
 * `ln(n!) - ln(sqrt(2 pi n) (n/e)^n)`: what Stirling's formula lacks, for any n > 0.
 * Source: Loader, "Fast and accurate computation of binomial probabilities" (2000); the series is Abramowitz and Stegun
 * 6.1.41. Absolute error below 1e-15 for n above 15, a few 1e-15 below.
 */
export function stirlingError(n: number): number {
  if (n <= 15) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - halfLog2Pi;
  const square = n * n;
  return series.reduceRight((sum, term, i) => sum / square + (i % 2 === 0 ? term : -term), 0) / n;
}
