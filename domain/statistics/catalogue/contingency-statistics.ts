import { association } from '../contingency/association.js';
import { chiSquareDeequ } from '../contingency/chi-square-deequ.js';
import { chiSquareGoodnessOfFit } from '../contingency/chi-square-goodness-of-fit.js';
import { chiSquareHomogeneity, type ChiSquareTest } from '../contingency/chi-square-homogeneity.js';
import { chiSquareMerged } from '../contingency/chi-square-merged.js';
import { cramersV } from '../contingency/cramers-v.js';
import { cramersVBiasCorrected } from '../contingency/cramers-v-bias-corrected.js';
import { cramersVDeepchecks } from '../contingency/cramers-v-deepchecks.js';
import { expectedFrequencies } from '../contingency/expected-frequencies.js';
import { fisherExact } from '../contingency/fisher-exact.js';
import { gGoodnessOfFit } from '../contingency/g-goodness-of-fit.js';
import { gHomogeneity } from '../contingency/g-homogeneity.js';
import { twoSampleTable } from '../contingency/two-sample-table.js';
import { hellinger } from '../distances/hellinger.js';
import { jensenShannon } from '../distances/jensen-shannon.js';
import { lInfinity } from '../distances/l-infinity.js';
import { psiCounts } from '../distances/psi-counts.js';
import { sharePairs } from '../distances/share-pairs.js';
import { totalVariation } from '../distances/total-variation.js';
import { twoProportionZ } from '../tests/two-proportion-z.js';
import type { Statistic } from './statistic.js';

const both = ['reference_counts', 'current_counts'] as const;
const unseen = 'a category that the reference does not expect has current rows';
const fewer = 'fewer than two categories are left';
const named = (test: ChiSquareTest) => ({
  statistic: test.statistic,
  degrees_of_freedom: test.degreesOfFreedom,
  p_value: test.pValue,
});

/** Tests and measures of association of tables of counts. */
export const contingencyStatistics: readonly Statistic[] = [
  {
    family: 'chi_square',
    variant: 'homogeneity',
    meaning: 'Pearson chi-square of a table of counts (rows: reference, current), no Yates correction',
    inputs: ['table'],
    compute: (i) => named(chiSquareHomogeneity(i.matrix('table'))),
  },
  {
    family: 'chi_square',
    variant: 'homogeneity.yates',
    meaning: 'as homogeneity, with the Yates correction when there is one degree of freedom',
    inputs: ['table'],
    compute: (i) => named(chiSquareHomogeneity(i.matrix('table'), true)),
  },
  {
    family: 'chi_square',
    variant: 'homogeneity.merged',
    meaning: 'homogeneity of two count vectors after merging categories until no expected count is below 5',
    inputs: both,
    compute: (i) => {
      const test = chiSquareMerged(i.counts('reference_counts'), i.counts('current_counts'));
      return { ...named(test), categories_left: test.categoriesLeft };
    },
  },
  {
    family: 'chi_square',
    variant: 'goodness_of_fit',
    meaning: 'sum (O - E)^2 / E with E the reference scaled to the current total; takes the reference as exact',
    inputs: both,
    notFinite: { statistic: { Infinity: unseen } },
    compute: (i) => named(chiSquareGoodnessOfFit(i.counts('reference_counts'), i.counts('current_counts'))),
  },
  {
    family: 'chi_square',
    variant: 'goodness_of_fit.deequ',
    meaning: 'goodness of fit on the categories of the reference only, after merging small expected counts (Deequ)',
    inputs: both,
    notFinite: {
      statistic: { NaN: fewer, Infinity: unseen },
      degrees_of_freedom: { NaN: fewer },
      p_value: { NaN: fewer },
    },
    compute: (i) => named(chiSquareDeequ(i.countsByName('reference_counts'), i.countsByName('current_counts'))),
  },
  {
    family: 'g_test',
    variant: 'homogeneity',
    meaning: 'likelihood ratio 2 sum O ln(O / E) of a table of counts, no Yates correction',
    inputs: ['table'],
    compute: (i) => named(gHomogeneity(i.matrix('table'))),
  },
  {
    family: 'g_test',
    variant: 'goodness_of_fit.raw_reference',
    meaning: 'likelihood ratio against the reference counts as they are; totals must match',
    inputs: both,
    notFinite: { statistic: { Infinity: unseen } },
    compute: (i) => named(gGoodnessOfFit(i.counts('reference_counts'), i.counts('current_counts'))),
  },
  ...(['two_sided', 'greater'] as const).map((side): Statistic => ({
    family: 'fisher_exact',
    variant: side,
    meaning:
      side === 'greater'
        ? 'P(first cell as large or larger) given the margins of a 2 x 2 table'
        : 'probability of all 2 x 2 tables with the same margins that are no more likely',
    inputs: ['table'],
    compute: (i) => ({ p_value: fisherExact(i.matrix('table'), side) }),
  })),
  {
    family: 'expected_frequencies',
    variant: 'independence',
    meaning: 'row total times column total over the whole',
    inputs: ['table'],
    compute: (i) => ({ expected: expectedFrequencies(i.matrix('table')) }),
  },
  ...(['cramer', 'pearson', 'tschuprow'] as const).map((kind): Statistic => ({
    family: 'association',
    variant: kind,
    meaning: {
      cramer: 'sqrt(chi2/(n min(r-1, c-1))), no bias correction',
      pearson: 'sqrt(chi2/(n + chi2)), no bias correction',
      tschuprow: 'sqrt(chi2/(n sqrt((r-1)(c-1)))), no bias correction',
    }[kind],
    inputs: ['table'],
    compute: (i) => ({ value: association(i.matrix('table'), kind) }),
  })),
  {
    family: 'cramers_v',
    variant: 'two_samples',
    meaning: 'sqrt(chi2/n) of reference against current counts, no correction; shrinks as the reference grows',
    inputs: both,
    compute: (i) => ({ value: cramersV(i.counts('reference_counts'), i.counts('current_counts')) }),
  },
  {
    family: 'cramers_v',
    variant: 'two_samples.bias_corrected',
    meaning: 'Bergsma correction, chi-square without Yates, raw counts',
    inputs: both,
    compute: (i) => ({ value: cramersVBiasCorrected(i.counts('reference_counts'), i.counts('current_counts')) }),
  },
  {
    family: 'cramers_v',
    variant: 'deepchecks',
    meaning: 'Bergsma correction, Yates on 2 x 2, after scaling the larger side down to the smaller total (deepchecks)',
    inputs: both,
    compute: (i) => ({ value: cramersVDeepchecks(i.counts('reference_counts'), i.counts('current_counts')) }),
  },
  {
    family: 'categorical_bundle',
    variant: 'two_samples',
    meaning: 'the usual measures of two aligned count vectors at once; empty shares of PSI become 1e-4',
    inputs: both,
    notFinite: { goodness_of_fit_statistic: { Infinity: unseen } },
    compute: (i) => categoricalBundle(i.counts('reference_counts'), i.counts('current_counts')),
  },
  {
    family: 'z_test_proportions',
    variant: 'pooled.two_sided',
    meaning: 'difference of two shares over its pooled standard error; two-sided normal p',
    inputs: ['x1', 'n1', 'x2', 'n2'],
    compute: (i) => {
      const test = twoProportionZ(i.number('x1'), i.number('n1'), i.number('x2'), i.number('n2'));
      return { z: test.z, p_value: test.pValue };
    },
  },
];

function categoricalBundle(reference: readonly number[], current: readonly number[]): Record<string, number> {
  const pairs = sharePairs(reference, current);
  const homogeneity = chiSquareHomogeneity(twoSampleTable(reference, current));
  return {
    homogeneity_statistic: homogeneity.statistic,
    degrees_of_freedom: homogeneity.degreesOfFreedom,
    cramers_v: cramersV(reference, current),
    js_distance_base_2: Math.sqrt(jensenShannon(pairs) / Math.LN2),
    linf: lInfinity(pairs),
    tvd: totalVariation(pairs),
    hellinger: hellinger(pairs),
    psi_eps_1e_4: psiCounts(reference, current, 1e-4),
    goodness_of_fit_statistic: chiSquareGoodnessOfFit(reference, current).statistic,
  };
}
