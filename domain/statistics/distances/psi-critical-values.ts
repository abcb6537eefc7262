import { chiSquareUpperQuantile } from '../special/chi-square-upper-quantile.js';
import { StatisticError } from '../statistic-error.js';
import { psiBias } from './psi-bias.js';

/** What PSI is without drift for B bins and totals n and m: its mean, and the upper 5 % and 1 % points (Yurdakul 2018). */
export function psiCriticalValues(bins: number, n: number, m: number): { mean: number; at95: number; at99: number } {
  if (!(bins >= 2) || !(n > 0) || !(m > 0))
    throw new StatisticError('OutOfRange', 'At least 2 bins and one row on each side are needed.');
  const scale = 1 / n + 1 / m;
  return {
    mean: psiBias(bins, n, m),
    at95: scale * chiSquareUpperQuantile(0.05, bins - 1),
    at99: scale * chiSquareUpperQuantile(0.01, bins - 1),
  };
}
