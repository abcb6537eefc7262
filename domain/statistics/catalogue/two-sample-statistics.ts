import { energyDistance } from '../samples/energy-distance.js';
import { wasserstein } from '../samples/wasserstein.js';
import { wassersteinNormed } from '../samples/wasserstein-normed.js';
import { wassersteinUnitRange } from '../samples/wasserstein-unit-range.js';
import { andersonDarling } from '../tests/anderson-darling.js';
import { cramerVonMises, cramerVonMisesStatistic } from '../tests/cramer-von-mises.js';
import { cramerVonMisesExact } from '../tests/cramer-von-mises-exact.js';
import { eppsSingleton } from '../tests/epps-singleton.js';
import { mannWhitney, mannWhitneyExact } from '../tests/mann-whitney.js';
import { tTest } from '../tests/t-test.js';
import type { Statistic } from './statistic.js';
import type { StatisticInputs } from './statistic-inputs.js';

const samples = ['reference', 'current'] as const;
const weighted = [...samples, 'reference_weights', 'current_weights'] as const;
type TwoSamples = (reference: readonly number[], current: readonly number[]) => Readonly<Record<string, number>>;

const entry = (family: string, variant: string, meaning: string, compute: TwoSamples): Statistic => ({
  family,
  variant,
  meaning,
  inputs: samples,
  compute: (i) => compute(i.numbers('reference'), i.numbers('current')),
});

const withWeights = (family: string, meaning: string, distance: typeof wasserstein): Statistic => ({
  family,
  variant: 'raw.weighted',
  meaning,
  inputs: weighted,
  compute: (i: StatisticInputs) => ({
    distance: distance(
      i.numbers('reference'),
      i.numbers('current'),
      i.numbersOrNull('reference_weights'),
      i.numbersOrNull('current_weights'),
    ),
  }),
});

/** Distances and tests of two samples of numbers. */
export const twoSampleStatistics: readonly Statistic[] = [
  entry('wasserstein_1', 'raw', 'integral of |F_ref - F_cur|, in the unit of the column', (a, b) => ({
    distance: wasserstein(a, b),
  })),
  withWeights('wasserstein_1', 'as raw, weights normalised on each side (null: all equal)', wasserstein),
  entry(
    'wasserstein_1',
    'over_reference_std',
    'raw / max(std of the reference (divisor n), 0.001) (Evidently)',
    (a, b) => ({
      distance: wassersteinNormed(a, b),
    }),
  ),
  entry(
    'wasserstein_1',
    'unit_range',
    'raw over the range of both samples; 0 when all values are equal (deepchecks)',
    (a, b) => ({
      distance: wassersteinUnitRange(a, b),
    }),
  ),
  entry('energy_distance', 'raw', 'sqrt(2 integral (F_ref - F_cur)^2)', (a, b) => ({ distance: energyDistance(a, b) })),
  withWeights('energy_distance', 'as raw, weights normalised on each side (null: all equal)', energyDistance),
  entry(
    'mann_whitney_u',
    'two_sided.asymptotic',
    'U of the reference; normal p with tie and continuity correction',
    (a, b) => {
      const test = mannWhitney(a, b, 'two_sided');
      return { u: test.u, p_value: test.pValue };
    },
  ),
  entry(
    'mann_whitney_u',
    'less.asymptotic',
    'one-sided: is the reference smaller; normal p with both corrections',
    (a, b) => {
      const test = mannWhitney(a, b, 'less');
      return { u: test.u, p_value: test.pValue };
    },
  ),
  entry(
    'mann_whitney_u',
    'two_sided.exact',
    'U of the reference; exact two-sided p, for samples without ties',
    (a, b) => {
      const test = mannWhitneyExact(a, b);
      return { u: test.u, p_value: test.pValue };
    },
  ),
  ...(['welch', 'pooled'] as const).map((kind) =>
    entry(
      't_test',
      kind,
      `${kind === 'welch' ? 'unequal variances' : 'one variance'}, reference minus current, two-sided`,
      (a, b) => {
        const test = tTest(a, b, kind);
        return { statistic: test.statistic, degrees_of_freedom: test.degreesOfFreedom, p_value: test.pValue };
      },
    ),
  ),
  entry(
    'cramer_von_mises_2samp',
    'asymptotic',
    'T with midranks; p by the limit distribution after Anderson normalisation',
    (a, b) => {
      const test = cramerVonMises(a, b);
      return { statistic: test.statistic, p_value: test.pValue };
    },
  ),
  entry(
    'cramer_von_mises_2samp',
    'exact',
    'T with midranks; exact p of the rank statistic (no tie correction)',
    (a, b) => {
      const { u, t } = cramerVonMisesStatistic(a, b);
      return { statistic: t, p_value: cramerVonMisesExact(u, a.length, b.length) };
    },
  ),
  {
    family: 'cramer_von_mises_2samp',
    variant: 'exact_p_from_u',
    meaning: 'exact P(U >= u) of the rank statistic for given sizes',
    inputs: ['u', 'n_reference', 'n_current'],
    compute: (i) => ({ p_value: cramerVonMisesExact(i.number('u'), i.number('n_reference'), i.number('n_current')) }),
  },
  ...(['midrank', 'right'] as const).map((ties): Statistic => ({
    family: 'anderson_darling_k_sample',
    variant: ties,
    meaning: `normalised statistic, ${ties === 'midrank' ? 'midranks for ties' : 'right-continuous distribution function'}; p interpolated, within [0.001, 0.25]`,
    inputs: ['samples'],
    compute: (i) => {
      const test = andersonDarling(i.lists('samples'), ties);
      return { statistic: test.statistic, p_value: test.pValue };
    },
  })),
  entry(
    'epps_singleton_2samp',
    't_0.4_0.8',
    'characteristic functions at 0.4 and 0.8 over half the pooled IQR; chi-square(4) p',
    (a, b) => {
      const test = eppsSingleton(a, b);
      return { statistic: test.statistic, p_value: test.pValue };
    },
  ),
];
