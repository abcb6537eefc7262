import { bhattacharyya } from '../distances/bhattacharyya.js';
import { commonCategories } from '../distances/common-categories.js';
import { hellinger } from '../distances/hellinger.js';
import { jensenShannon } from '../distances/jensen-shannon.js';
import { jensenShannonUnionEdges, type Bucket } from '../distances/jensen-shannon-union-edges.js';
import { kullbackLeibler, kullbackLeiblerTerms } from '../distances/kullback-leibler.js';
import { kullbackLeiblerEpsilon } from '../distances/kullback-leibler-epsilon.js';
import { lInfinity } from '../distances/l-infinity.js';
import { lInfinityByName } from '../distances/l-infinity-by-name.js';
import { normalizedAbsoluteDifference } from '../distances/normalized-absolute-difference.js';
import { psiBiasCorrected } from '../distances/psi-bias-corrected.js';
import { psiCounts } from '../distances/psi-counts.js';
import { psiCriticalValues } from '../distances/psi-critical-values.js';
import { psiHalfRow } from '../distances/psi-half-row.js';
import { psiOfShares } from '../distances/psi-of-shares.js';
import { robustMargin } from '../distances/robust-margin.js';
import { sharePairs } from '../distances/share-pairs.js';
import { totalVariation } from '../distances/total-variation.js';
import type { NotFinite, Statistic } from './statistic.js';
import type { StatisticInputs } from './statistic-inputs.js';
import { totalOf } from '../arithmetic/total-of.js';

const both = ['reference_counts', 'current_counts'] as const;
const pairsOf = (inputs: StatisticInputs) =>
  sharePairs(inputs.counts('reference_counts'), inputs.counts('current_counts'));
/** A number above 0 that stands for an empty share. */
const epsilonOf = (inputs: StatisticInputs): number => inputs.numberBetween('epsilon', 0, 1);
const oneSided = 'a category has rows on one side only';
const disjoint = 'no category has rows on both sides';

const bundleInfinities: NotFinite = {
  kl_pq_nats: { Infinity: 'p > 0 = q in a category' },
  kl_pq_bits: { Infinity: 'p > 0 = q in a category' },
  kl_qp_nats: { Infinity: 'q > 0 = p in a category' },
  bhattacharyya: { Infinity: disjoint },
  psi: { Infinity: oneSided },
};

/** Distances of aligned counts or shares. */
export const distanceStatistics: readonly Statistic[] = [
  {
    family: 'psi',
    variant: 'counts',
    meaning: 'sum (q - p) ln(q / p) of shares, no fill: infinite when a bin is empty on one side only',
    inputs: both,
    notFinite: { psi: { Infinity: oneSided } },
    compute: (i) => ({ psi: psiCounts(i.counts('reference_counts'), i.counts('current_counts')) }),
  },
  {
    family: 'psi',
    variant: 'counts.epsilon',
    meaning: 'as counts; a share of exactly 0 is replaced by epsilon, not renormalised',
    inputs: [...both, 'epsilon'],
    compute: (i) => ({ psi: psiCounts(i.counts('reference_counts'), i.counts('current_counts'), epsilonOf(i)) }),
  },
  {
    family: 'psi',
    variant: 'counts.half_row',
    meaning: 'as counts; an empty bin counts as half a row of its side (0.5/n); a bin empty on both sides is left out',
    inputs: both,
    compute: (i) => ({ psi: psiHalfRow(i.counts('reference_counts'), i.counts('current_counts')) }),
  },
  {
    family: 'psi',
    variant: 'counts.epsilon.bias_corrected',
    meaning: 'PSI less its mean without drift, (B - 1)(1/n + 1/m); p from chi-square(B - 1)',
    inputs: [...both, 'epsilon'],
    compute: (i) => {
      const found = psiBiasCorrected(i.counts('reference_counts'), i.counts('current_counts'), epsilonOf(i));
      return { psi: found.psi, bias: found.bias, psi_corrected: found.corrected, p_value: found.pValue };
    },
  },
  {
    family: 'psi_critical_value',
    variant: 'chi2_no_drift',
    meaning: 'mean and upper 5 % and 1 % points of PSI when nothing drifted',
    inputs: ['bins', 'n', 'm'],
    compute: (i) => {
      const found = psiCriticalValues(i.number('bins'), i.number('n'), i.number('m'));
      return { mean: found.mean, crit_95: found.at95, crit_99: found.at99 };
    },
  },
  {
    family: 'kl_divergence',
    variant: 'nats',
    meaning: 'sum p ln(p / q), p = reference; infinite where p > 0 = q',
    inputs: both,
    notFinite: { divergence: { Infinity: 'a category of the reference has no current row' } },
    compute: (i) => ({ divergence: kullbackLeibler(pairsOf(i)) }),
  },
  {
    family: 'kl_divergence',
    variant: 'nats.common_categories',
    meaning: 'KL over the categories present on both sides, not renormalised; may be negative (SageMaker Clarify)',
    inputs: both,
    compute: (i) => ({ divergence: kullbackLeiblerTerms(commonCategories(pairsOf(i))) }),
  },
  {
    family: 'kl_divergence',
    variant: 'nats.epsilon_renormalised',
    meaning: 'KL after shares of 0 became epsilon on either side and both were normalised again',
    inputs: [...both, 'epsilon'],
    compute: (i) => ({
      divergence: kullbackLeiblerEpsilon(i.counts('reference_counts'), i.counts('current_counts'), epsilonOf(i)),
    }),
  },
  {
    family: 'jensen_shannon',
    variant: 'distance.base2',
    meaning: 'square root of the JS divergence in bits, 0 to 1',
    inputs: both,
    compute: (i) => ({ distance: Math.sqrt(jensenShannon(pairsOf(i)) / Math.LN2) }),
  },
  {
    family: 'jensen_shannon',
    variant: 'distance.base_e',
    meaning: 'square root of the JS divergence in nats, 0 to 0.8326',
    inputs: both,
    compute: (i) => ({ distance: Math.sqrt(jensenShannon(pairsOf(i))) }),
  },
  {
    family: 'jensen_shannon',
    variant: 'divergence.base2',
    meaning: 'JS divergence in bits, no square root, 0 to 1',
    inputs: both,
    compute: (i) => ({ divergence: jensenShannon(pairsOf(i)) / Math.LN2 }),
  },
  {
    family: 'jensen_shannon',
    variant: 'divergence.base_e',
    meaning: 'JS divergence in nats, no square root, 0 to 0.6931',
    inputs: both,
    compute: (i) => ({ divergence: jensenShannon(pairsOf(i)) }),
  },
  {
    family: 'jensen_shannon',
    variant: 'divergence.base_e.common_categories',
    meaning: 'JS divergence in nats over the categories present on both sides, not renormalised (SageMaker Clarify)',
    inputs: both,
    compute: (i) => ({ divergence: jensenShannon(commonCategories(pairsOf(i))) }),
  },
  {
    family: 'jensen_shannon',
    variant: 'divergence.base2.union_edges',
    meaning: 'JS divergence in bits of two histograms split at the union of their edges (TensorFlow Data Validation)',
    inputs: ['reference_histogram', 'current_histogram', 'reference_missing', 'current_missing'],
    compute: (i) => ({
      divergence: jensenShannonUnionEdges(
        i.matrix('reference_histogram') as unknown as Bucket[],
        i.matrix('current_histogram') as unknown as Bucket[],
        i.numberWithin('reference_missing', 0, Infinity),
        i.numberWithin('current_missing', 0, Infinity),
      ),
    }),
  },
  {
    family: 'hellinger',
    variant: 'distance',
    meaning: 'sqrt(sum (sqrt p - sqrt q)^2 / 2), 0 to 1',
    inputs: both,
    compute: (i) => ({ distance: hellinger(pairsOf(i)) }),
  },
  {
    family: 'total_variation_distance',
    variant: 'half_l1',
    meaning: 'half the sum of |p - q|, 0 to 1',
    inputs: both,
    compute: (i) => ({ distance: totalVariation(pairsOf(i)) }),
  },
  {
    family: 'bhattacharyya',
    variant: 'distance',
    meaning: '-ln sum sqrt(p q); infinite for disjoint supports',
    inputs: both,
    notFinite: { distance: { Infinity: disjoint } },
    compute: (i) => ({ distance: bhattacharyya(pairsOf(i)) }),
  },
  {
    family: 'l_infinity',
    variant: 'simple',
    meaning: 'largest difference of a category share over the union of categories; two empty sides: 0',
    inputs: both,
    compute: (i) => ({
      distance: lInfinityByName(i.countsByName('reference_counts'), i.countsByName('current_counts')),
    }),
  },
  {
    family: 'l_infinity',
    variant: 'robust',
    meaning: 'L-infinity less c sqrt((n + m)/(n m)), never below 0 (Deequ); c = 1.8 when alpha is null',
    inputs: [...both, 'alpha'],
    compute: (i) => {
      const reference = i.countsByName('reference_counts');
      const current = i.countsByName('current_counts');
      const [n, m] = [totalOf(Object.values(reference)), totalOf(Object.values(current))];
      const margin = robustMargin(n, m, i.numberOrNull('alpha'));
      const distance = lInfinityByName(reference, current);
      // Two empty sides do not differ, and have no margin.
      return { distance: distance === 0 ? 0 : Math.max(0, distance - margin) };
    },
  },
  {
    family: 'normalized_absolute_difference',
    variant: 'both_totals',
    meaning: 'largest difference of a category count over the sum of both totals; sees a change of volume',
    inputs: both,
    compute: (i) => ({
      distance: normalizedAbsoluteDifference(i.countsByName('reference_counts'), i.countsByName('current_counts')),
    }),
  },
  {
    family: 'pmf_distance_bundle',
    variant: 'all',
    meaning: 'the distances of two share vectors, p = reference and q = current, without fill',
    inputs: ['p', 'q'],
    notFinite: bundleInfinities,
    compute: (i) => bundle(sharePairs(i.counts('p'), i.counts('q'))),
  },
];

function bundle(pairs: readonly { p: number; q: number }[]): Record<string, number> {
  const turned = pairs.map(({ p, q }) => ({ p: q, q: p }));
  const divergence = jensenShannon(pairs);
  return {
    js_distance_base_e: Math.sqrt(divergence),
    js_distance_base_2: Math.sqrt(divergence / Math.LN2),
    js_divergence_nats: divergence,
    js_divergence_bits: divergence / Math.LN2,
    kl_pq_nats: kullbackLeibler(pairs),
    kl_qp_nats: kullbackLeibler(turned),
    kl_pq_bits: kullbackLeibler(pairs) / Math.LN2,
    hellinger: hellinger(pairs),
    tvd: totalVariation(pairs),
    linf: lInfinity(pairs),
    bhattacharyya: bhattacharyya(pairs),
    psi: psiOfShares(pairs),
  };
}
