import { robustMargin } from '../distances/robust-margin.js';
import { kolmogorovSmirnovExact } from '../samples/kolmogorov-smirnov-exact.js';
import { kolmogorovSmirnovLimitP } from '../samples/kolmogorov-smirnov-limit-p.js';
import { kolmogorovSmirnovOnBins } from '../samples/kolmogorov-smirnov-on-bins.js';
import {
  kolmogorovSmirnovStatistic,
  type KolmogorovSmirnovStatistic,
} from '../samples/kolmogorov-smirnov-statistic.js';
import { kolmogorovUpperTail } from '../special/kolmogorov-upper-tail.js';
import type { Statistic } from './statistic.js';
import type { StatisticInputs } from './statistic-inputs.js';
import { roundHalfToEven } from '../arithmetic/round-half-to-even.js';
import { totalOf } from '../arithmetic/total-of.js';

const samples = ['reference', 'current'] as const;
const found = (i: StatisticInputs) => kolmogorovSmirnovStatistic(i.numbers('reference'), i.numbers('current'));

const twoSided = (variant: string, meaning: string, p: (ks: KolmogorovSmirnovStatistic) => number): Statistic => ({
  family: 'kolmogorov_smirnov',
  variant,
  meaning: `D = sup |F_ref - F_cur|, ties compared after all equal values; ${meaning}`,
  inputs: samples,
  compute: (i) => {
    const ks = found(i);
    return { statistic: ks.statistic, p_value: p(ks) };
  },
});

/** Every variant of the two-sample Kolmogorov-Smirnov test. */
export const kolmogorovSmirnovStatistics: readonly Statistic[] = [
  twoSided('two_sided.exact', 'exact p by lattice paths, conditional on the sizes (ties not corrected)', (ks) =>
    kolmogorovSmirnovExact(ks.n, ks.m, ks.statisticSteps, true),
  ),
  twoSided('two_sided.limit', 'p by the Kolmogorov limit series, no small-sample correction', (ks) =>
    kolmogorovSmirnovLimitP(ks.statistic, ks.n, ks.m),
  ),
  twoSided(
    'two_sided.asymptotic_kstwo',
    'p from the one-sample distribution with n = round(nm/(n+m)) (scipy "asymp")',
    (ks) => kolmogorovUpperTail(Math.max(1, roundHalfToEven((ks.n * ks.m) / (ks.n + ks.m))), ks.statistic),
  ),
  {
    family: 'kolmogorov_smirnov',
    variant: 'one_sided_greater.exact',
    meaning: 'D+ = max (F_ref - F_cur), 0 if never positive; exact one-sided p',
    inputs: samples,
    compute: (i) => {
      const ks = found(i);
      return { statistic: ks.greater, p_value: kolmogorovSmirnovExact(ks.n, ks.m, ks.greaterSteps, false) };
    },
  },
  {
    family: 'kolmogorov_smirnov',
    variant: 'statistic',
    meaning: 'D only',
    inputs: samples,
    compute: (i) => ({ statistic: found(i).statistic }),
  },
  {
    family: 'kolmogorov_smirnov',
    variant: 'location',
    meaning: 'D, the value at which it is reached, and its sign: 1 where F_ref is above',
    inputs: samples,
    compute: (i) => {
      const { statistic, location, sign } = found(i);
      return { statistic, location, sign };
    },
  },
  {
    family: 'kolmogorov_smirnov',
    variant: 'statistic_robust',
    meaning: 'D less c sqrt((n + m)/(n m)), never below 0 (Deequ); c = 1.8 when alpha is null',
    inputs: [...samples, 'alpha'],
    compute: (i) => {
      const ks = found(i);
      return { statistic: Math.max(0, ks.statistic - robustMargin(ks.n, ks.m, i.numberOrNull('alpha'))) };
    },
  },
  {
    family: 'kolmogorov_smirnov',
    variant: 'p_from_statistic.limit',
    meaning: 'p of a given D for sizes n and m by the Kolmogorov limit series',
    inputs: ['statistic', 'n', 'm'],
    compute: (i) => ({ p_value: kolmogorovSmirnovLimitP(i.number('statistic'), i.number('n'), i.number('m')) }),
  },
  {
    family: 'kolmogorov_smirnov',
    variant: 'statistic_on_bins',
    meaning: 'largest difference of the cumulative shares of two aligned histograms',
    inputs: ['reference_counts', 'current_counts'],
    compute: (i) => ({ statistic: kolmogorovSmirnovOnBins(i.counts('reference_counts'), i.counts('current_counts')) }),
  },
  {
    family: 'kolmogorov_smirnov',
    variant: 'on_bins.limit',
    meaning: 'D of two aligned histograms, p by the limit series (conservative: binning can only lower D)',
    inputs: ['reference_counts', 'current_counts'],
    compute: (i) => {
      const [reference, current] = [i.counts('reference_counts'), i.counts('current_counts')];
      const statistic = kolmogorovSmirnovOnBins(reference, current);
      return { statistic, p_value: kolmogorovSmirnovLimitP(statistic, totalOf(reference), totalOf(current)) };
    },
  },
];
