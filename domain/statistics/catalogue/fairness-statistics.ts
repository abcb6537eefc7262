import { signedFairness } from '../fairness/aif360-signed.js';
import { benefits, groupMeans } from '../fairness/benefits.js';
import { clarifyBias, clarifyMetrics } from '../fairness/clarify-bias.js';
import { classImbalance } from '../fairness/class-imbalance.js';
import { conditionalDisparity, weightedDisparity } from '../fairness/conditional-disparity.js';
import { equalizedOdds } from '../fairness/equalized-odds.js';
import { generalizedEntropy } from '../fairness/generalized-entropy.js';
import { groupRates, type GroupRates } from '../fairness/group-rates.js';
import { maxMin } from '../fairness/max-min.js';
import { theilIndex } from '../fairness/theil-index.js';
import { fairnessOfGroups, ratesByName, toOverall } from './fairness-answers.js';
import type { Statistic } from './statistic.js';
import type { StatisticInputs } from './statistic-inputs.js';

const rows = ['y_true', 'y_pred'] as const;
const grouped = [...rows, 'sensitive_feature'] as const;

const bothZero = 'a ratio of 0 to 0: no row of any group is counted in either';

const read = (i: StatisticInputs, weights: number[] | null = null) =>
  groupRates({
    labels: i.bits('y_true'),
    predicted: i.bits('y_pred'),
    groups: i.labels('sensitive_feature'),
    weights,
  });

const gap = (family: string, meaning: string, rate: (group: GroupRates) => number): Statistic => ({
  family,
  variant: 'max_min',
  meaning,
  inputs: grouped,
  notFinite: { ratio: { NaN: bothZero } },
  compute: (i) => ({ ...maxMin([...read(i).byGroup.values()].map(rate)) }),
});

const ofBenefits = (family: string, variant: string, meaning: string, index: (b: number[]) => number): Statistic => ({
  family,
  variant,
  meaning,
  inputs: rows,
  compute: (i) => ({ value: index(benefits(i.bits('y_true'), i.bits('y_pred'))) }),
});

/** How differently a classifier treats groups: unsigned as fairlearn, signed as AIF360 and SageMaker Clarify. */
export const fairnessStatistics: readonly Statistic[] = [
  gap('demographic_parity', 'selection rate per group: max - min, and min / max', (group) => group.selectionRate),
  gap('equal_opportunity', 'true positive rate per group: max - min, and min / max', (group) => group.tpr),
  {
    family: 'equalized_odds',
    variant: 'max_min',
    meaning: 'the larger of the TPR and FPR gaps over groups; the smaller of their min/max ratios',
    inputs: grouped,
    notFinite: { ratio: { NaN: bothZero } },
    compute: (i) => {
      const { difference, ratio } = equalizedOdds([...read(i).byGroup.values()]);
      return { difference, ratio };
    },
  },
  {
    family: 'group_metrics',
    variant: 'group_min_max',
    meaning: 'smallest and largest TPR, FPR, selection rate and count over groups',
    inputs: grouped,
    compute: (i) => {
      const groups = [...read(i).byGroup.values()].map(ratesByName);
      const over = (choose: (a: number, b: number) => number) =>
        Object.fromEntries(
          (['tpr', 'fpr', 'selection_rate', 'count'] as const).map((key) => [
            key,
            groups.map((group) => group[key]).reduce((a, b) => choose(a, b)),
          ]),
        );
      return { group_min: over(Math.min), group_max: over(Math.max) };
    },
  },
  {
    family: 'group_metrics',
    variant: 'to_overall',
    meaning: 'against all rows: max |group - overall|, and min over groups of min(group/overall, overall/group)',
    inputs: grouped,
    notFinite: {
      'ratio.tpr': { NaN: bothZero },
      'ratio.fpr': { NaN: bothZero },
      'ratio.selection_rate': { NaN: bothZero },
    },
    compute: (i) => toOverall(read(i)),
  },
  {
    family: 'fairness_bundle',
    variant: 'fairlearn',
    meaning:
      'gaps and ratios over groups, equalized odds as worst case and mean, rates per group; weights null = all 1',
    inputs: [...grouped, 'sample_weight'],
    notFinite: {
      demographic_parity_ratio: { NaN: bothZero },
      equal_opportunity_ratio: { NaN: bothZero },
      equalized_odds_ratio_worst_case: { NaN: bothZero },
    },
    compute: (i) => fairnessOfGroups(read(i, i.numbersOrNull('sample_weight')).byGroup),
  },
  {
    family: 'fairness_bundle',
    variant: 'aif360_signed',
    meaning: 'unprivileged minus privileged: parity, opportunity, average odds; disparate impact as their ratio',
    inputs: [...grouped, 'unprivileged', 'privileged'],
    notFinite: { disparate_impact: { NaN: bothZero, Infinity: 'the privileged group has no selected row' } },
    compute: (i) => {
      const found = signedFairness(read(i).byGroup, i.label('unprivileged'), i.label('privileged'));
      return {
        statistical_parity_difference: found.statisticalParityDifference,
        disparate_impact: found.disparateImpact,
        equal_opportunity_difference: found.equalOpportunityDifference,
        average_odds_difference: found.averageOddsDifference,
        average_abs_odds_difference: found.averageAbsOddsDifference,
      };
    },
  },
  ...clarifyMetrics.map((metric): Statistic => ({
    family: 'clarify_bias',
    variant: metric,
    meaning: 'SageMaker Clarify; d = rows where facet = sensitive, a = the rest, 1 = accepted',
    inputs: ['facet', 'label', 'predicted', 'sensitive'],
    compute: (i) => ({
      value: clarifyBias(metric, {
        facet: i.labels('facet'),
        labels: i.bits('label'),
        predicted: i.bits('predicted'),
        sensitive: i.label('sensitive'),
      }),
    }),
  })),
  {
    family: 'class_imbalance',
    variant: 'signed_weights',
    meaning: '(weight of the unprivileged - weight of the privileged) / all weight (AIF360)',
    inputs: ['group', 'privileged', 'sample_weight'],
    compute: (i) => ({ value: classImbalance(i.labels('group'), i.label('privileged'), i.counts('sample_weight')) }),
  },
  {
    family: 'conditional_demographic_disparity',
    variant: 'strata',
    meaning: 'over strata, weighted: sensitive share of the rejected - of the accepted (Clarify)',
    inputs: ['facet', 'label', 'group', 'sensitive'],
    compute: (i) => ({
      value: conditionalDisparity(i.labels('facet'), i.bits('label'), i.labels('group'), i.label('sensitive')),
    }),
  },
  {
    family: 'conditional_demographic_disparity',
    variant: 'weighted_groups',
    meaning: "over groups, weighted: the group's share of rejected - of accepted weight (AIF360)",
    inputs: ['group', 'label', 'sample_weight'],
    compute: (i) => ({
      value: weightedDisparity(i.labels('group'), i.bits('label'), i.counts('sample_weight')),
    }),
  },
  ofBenefits(
    'generalized_entropy_index',
    'alpha2',
    'benefit 1 + prediction - label; mean((b/m)^2 - 1)/2',
    generalizedEntropy,
  ),
  ofBenefits('theil_index', 'alpha1', 'benefit 1 + prediction - label; mean (b/m) ln(b/m), 0 ln 0 = 0', theilIndex),
  {
    family: 'between_group_generalized_entropy_index',
    variant: 'alpha2',
    meaning: "each row's benefit replaced by its group's mean, then the generalized entropy index",
    inputs: [...rows, 'group'],
    compute: (i) => ({
      value: generalizedEntropy(groupMeans(benefits(i.bits('y_true'), i.bits('y_pred')), i.labels('group'))),
    }),
  },
];
