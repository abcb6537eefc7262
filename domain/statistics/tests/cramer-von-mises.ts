import { checkSample } from '../samples/check-sample.js';
import { midRanks } from '../samples/mid-ranks.js';
import { cramerVonMisesLimit } from '../special/cramer-von-mises-limit.js';

/** U = n sum (r_i - i)^2 + m sum (s_j - j)^2 of the (mid-)ranks of both samples, and T formed from it. */
export function cramerVonMisesStatistic(
  reference: readonly number[],
  current: readonly number[],
): { u: number; t: number } {
  checkSample(reference, 'The reference');
  checkSample(current, 'The current sample');
  const [n, m] = [reference.length, current.length];
  const { ranks } = midRanks([...reference, ...current]);
  const distance = (part: readonly number[]): number =>
    [...part].sort((a, b) => a - b).reduce((sum, rank, i) => sum + (rank - (i + 1)) ** 2, 0);
  const u = n * distance(ranks.slice(0, n)) + m * distance(ranks.slice(n));
  const [k, total] = [n * m, n + m];
  return { u, t: u / (k * total) - (4 * k - 1) / (6 * total) };
}

/**
 * `cramer_von_mises_2samp/asymptotic`: T with midranks; p by the limit distribution after Anderson's normalisation of mean
 * and variance. Source: Anderson, Annals of Mathematical Statistics 33 (1962) 1148.
 */
export function cramerVonMises(
  reference: readonly number[],
  current: readonly number[],
): { statistic: number; pValue: number } {
  const { t } = cramerVonMisesStatistic(reference, current);
  const [n, m] = [reference.length, current.length];
  const [k, total] = [n * m, n + m];
  const mean = (1 + 1 / total) / 6;
  const variance = ((total + 1) * (4 * k * total - 3 * (n * n + m * m) - 2 * k)) / (45 * total * total * 4 * k);
  const normalised = 1 / 6 + (t - mean) / Math.sqrt(45 * variance);
  return { statistic: t, pValue: cramerVonMisesLimit(normalised) };
}
