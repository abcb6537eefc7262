import { chiSquareUpperQuantile } from '../special/chi-square-upper-quantile.js';
import { StatisticError } from '../statistic-error.js';
import { psiBias } from './psi-bias.js';
import { mostBins } from '../histograms/most-bins.js';

/** What PSI is without drift for B bins and totals n and m: its mean, and the upper 5 % and 1 % points (Yurdakul 2018). */
export function psiCriticalValues(bins: number, n: number, m: number): { mean: number; at95: number; at99: number } {
  if (!(Number.isInteger(bins) && bins >= 2 && bins <= mostBins))
    throw new StatisticError(
      'OutOfRange',
      `bins: a whole number from 2 to ${mostBins} is expected, ${bins} was given.`,
    );
  if (!(n > 0 && m > 0)) throw new StatisticError('OutOfRange', 'n, m: at least one row on each side is needed.');
  const scale = 1 / n + 1 / m;
  return {
    mean: psiBias(bins, n, m),
    at95: scale * chiSquareUpperQuantile(0.05, bins - 1),
    at99: scale * chiSquareUpperQuantile(0.01, bins - 1),
  };
}
