import { mergeMoments } from '../moments/merge-moments.js';
import { noMoments } from '../moments/moments.js';
import { momentsOf } from '../moments/moments-of.js';
import { varianceOf } from '../moments/sample-variance.js';
import { shapeOf } from '../moments/shape-of.js';
import { checkSample } from '../samples/check-sample.js';
import { dataQualityProfile } from '../samples/data-quality-profile.js';
import { quantileSorted, type QuantileMethod } from '../samples/quantile-sorted.js';
import { quantiles } from '../samples/quantiles.js';
import { sorted } from '../samples/sorted.js';
import { thresholdStandardDeviation } from '../samples/threshold-standard-deviation.js';
import type { Statistic } from './statistic.js';
import { storedPart } from '../moments/stored-part.js';
import { sumOf } from '../arithmetic/sum-of.js';
import { StatisticError } from '../statistic-error.js';
import type { StatisticInputs } from './statistic-inputs.js';

const quantileMeanings: Readonly<Record<QuantileMethod, string>> = {
  inverted_cdf: 'type 1: smallest value with at least a share q of the values at or below it',
  linear: 'type 7: linear between neighbours, h = (n - 1) q (numpy default)',
  median_unbiased: 'type 8: linear between neighbours, h = (n + 1/3) q + 1/3',
};

/** Null for no threshold on that side. */
const multiplier = (i: StatisticInputs, name: string): number | null =>
  i.numberOrNull(name) === null ? null : i.numberWithin(name, 0, Infinity);

/** Figures of one column. */
export const descriptiveStatistics: readonly Statistic[] = [
  ...(Object.keys(quantileMeanings) as QuantileMethod[]).map((method): Statistic => ({
    family: 'quantile',
    variant: method,
    meaning: quantileMeanings[method],
    inputs: ['values', 'probabilities'],
    compute: (i) => ({ quantiles: quantiles(i.numbers('values'), i.numbers('probabilities'), method) }),
  })),
  {
    family: 'variance',
    variant: 'ddof1',
    meaning: 'mean and sample variance in two passes, stable under a large offset',
    inputs: ['values'],
    compute: (i) => {
      const values = i.numbers('values');
      checkSample(values);
      const moments = momentsOf(values);
      return { mean: moments.mean, variance_ddof1: varianceOf(moments, 1) };
    },
  },
  {
    family: 'summary_statistics',
    variant: 'column',
    meaning: 'count, sum, mean, standard deviation (divisor n - 1), median',
    inputs: ['values'],
    compute: (i) => {
      const values = i.numbers('values');
      const ascending = sorted(values);
      const moments = momentsOf(values);
      return {
        count: moments.count,
        sum: sumOf(values),
        mean: moments.mean,
        std: Math.sqrt(varianceOf(moments, 1)),
        median: quantileSorted(ascending, 0.5),
      };
    },
  },
  {
    family: 'data_quality_profile',
    variant: 'column',
    meaning: 'counts of missing and infinite values; figures of the finite ones, quantiles type 7',
    inputs: ['values'],
    notFinite: { std: { NaN: 'one finite value has no spread to estimate' } },
    compute: (i) => {
      const profile = dataQualityProfile(i.numbersWithMissing('values'));
      return {
        count: profile.count,
        null_count: profile.nullCount,
        infinite_count: profile.infiniteCount,
        finite_count: profile.finiteCount,
        distinct_finite: profile.distinctFinite,
        min: profile.min,
        max: profile.max,
        mean: profile.mean,
        std: profile.std,
        q25: profile.q25,
        median: profile.median,
        q75: profile.q75,
      };
    },
  },
  {
    family: 'mergeable_moments',
    variant: 'from_partials',
    meaning: 'count, mean, variance (divisor n - 1), min and max of the union of stored parts',
    inputs: ['parts'],
    compute: (i) => {
      const whole = i.records('parts').map(storedPart).reduce(mergeMoments, noMoments);
      if (whole.count === 0) throw new StatisticError('EmptyInput', 'parts: no part has a value.');
      return {
        count: whole.count,
        mean: whole.mean,
        variance_ddof1: varianceOf(whole, 1),
        min: whole.min,
        max: whole.max,
      };
    },
  },
  {
    family: 'mergeable_moments',
    variant: 'two_parts',
    meaning: 'moments of the union of two parts from the moments of each; population skewness and excess kurtosis',
    inputs: ['a', 'b'],
    compute: (i) => {
      const whole = mergeMoments(momentsOf(i.numbers('a')), momentsOf(i.numbers('b')));
      const { skewness, excessKurtosis } = shapeOf(whole);
      return {
        n: whole.count,
        mean: whole.mean,
        variance_ddof1: varianceOf(whole, 1),
        skewness,
        kurtosis_excess: excessKurtosis,
      };
    },
  },
  {
    family: 'threshold_standard_deviation',
    variant: 'population_std',
    meaning: 'offset -/+ multiplier x std (divisor n); a null multiplier gives null (NannyML)',
    inputs: ['values', 'offset_from', 'lower_multiplier', 'upper_multiplier'],
    compute: (i) => ({
      ...thresholdStandardDeviation(
        i.numbers('values'),
        i.text('offset_from'),
        multiplier(i, 'lower_multiplier'),
        multiplier(i, 'upper_multiplier'),
      ),
    }),
  },
];
