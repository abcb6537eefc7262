import { clopperPearson } from '../intervals/clopper-pearson.js';
import { logNormalRatio } from '../intervals/log-normal-ratio.js';
import { newcombe } from '../intervals/newcombe.js';
import { type Interval, wilson } from '../intervals/wilson.js';
import { benjaminiHochberg } from '../multiple-testing/benjamini-hochberg.js';
import { benjaminiYekutieli } from '../multiple-testing/benjamini-yekutieli.js';
import { bonferroni } from '../multiple-testing/bonferroni.js';
import { eBenjaminiHochberg } from '../multiple-testing/e-benjamini-hochberg.js';
import { holm } from '../multiple-testing/holm.js';
import type { Statistic } from './statistic.js';

const adjustment = (variant: string, meaning: string, adjust: (pValues: readonly number[]) => number[]): Statistic => ({
  family: 'multiple_testing',
  variant,
  meaning,
  inputs: ['p_values', 'alpha'],
  compute: (i) => {
    const adjusted = adjust(i.numbers('p_values'));
    const alpha = i.numberWithin('alpha', 0, 1);
    return { adjusted, rejected: adjusted.filter((p) => p <= alpha).length };
  },
});

const proportion = (
  variant: string,
  meaning: string,
  interval: (x: number, n: number, confidence: number) => Interval,
): Statistic => ({
  family: 'proportion_interval',
  variant,
  meaning,
  inputs: ['x', 'n', 'confidence'],
  compute: (i) => ({ ...interval(i.number('x'), i.number('n'), i.number('confidence')) }),
});

/** Adjustment for many tests, and intervals of shares. */
export const errorControlStatistics: readonly Statistic[] = [
  adjustment('benjamini_hochberg', 'false discovery rate, step-up p_(i) m / i', benjaminiHochberg),
  adjustment('benjamini_yekutieli', 'false discovery rate under any dependence: BH times sum 1/j', benjaminiYekutieli),
  adjustment('holm', 'family-wise error, step-down p_(i)(m - i + 1)', holm),
  adjustment('bonferroni', 'family-wise error, p m', bonferroni),
  {
    family: 'multiple_testing',
    variant: 'e_bh',
    meaning: 'false discovery rate of e-values under any dependence: the k largest with e_(k) >= m/(q k)',
    inputs: ['e_values', 'q'],
    notFinite: { rejected_values: { Infinity: 'an e-value is infinite' } },
    compute: (i) => {
      const rejected = eBenjaminiHochberg(i.numbers('e_values'), i.number('q'));
      return { rejected: rejected.length, rejected_values: rejected };
    },
  },
  proportion('wilson', 'score interval of a share, no continuity correction', wilson),
  proportion('clopper_pearson', 'exact interval of a share by beta quantiles', clopperPearson),
  {
    family: 'proportion_difference_interval',
    variant: 'newcombe',
    meaning: 'interval of a difference of shares from two Wilson intervals (method 10)',
    inputs: ['x1', 'n1', 'x2', 'n2', 'confidence'],
    compute: (i) => ({
      ...newcombe(i.number('x1'), i.number('n1'), i.number('x2'), i.number('n2'), i.number('confidence')),
    }),
  },
  {
    family: 'proportion_ratio_interval',
    variant: 'log_normal',
    meaning: 'interval of a ratio of shares, normal on the logarithm (Katz)',
    inputs: ['x1', 'n1', 'x2', 'n2', 'confidence'],
    compute: (i) => ({
      ...logNormalRatio(i.number('x1'), i.number('n1'), i.number('x2'), i.number('n2'), i.number('confidence')),
    }),
  },
];
