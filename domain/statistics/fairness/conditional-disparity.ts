import { ratio } from '../classification/ratio.js';
import { sameLength } from '../encoding/same-length.js';
import { StatisticError } from '../statistic-error.js';
import type { Group } from './group-rates.js';
import { totalOf } from '../arithmetic/total-of.js';

/**
 * `conditional_demographic_disparity/strata` (SageMaker Clarify): the mean over strata, weighted by rows, of the sensitive
 * facet's share among the rejected minus its share among the accepted. A stratum with nobody rejected (accepted) counts
 * that share as 0. Above 0 the sensitive facet is rejected more than accepted (Wachter, Mittelstadt and Russell 2020).
 *
 * @param labels 1 = accepted
 * @throws StatisticError EmptyInput, LengthMismatch
 */
export function conditionalDisparity(
  facet: readonly Group[],
  labels: readonly number[],
  strata: readonly Group[],
  sensitive: Group,
): number {
  sameLength(facet, labels, strata);
  const ones = facet.map(() => 1);
  const all = weightsByGroup(strata, labels, ones);
  const ofSensitive = weightsByGroup(
    strata,
    labels,
    facet.map((name) => (name === sensitive ? 1 : 0)),
  );
  let sum = 0;
  for (const [stratum, { rejected, accepted }] of all) {
    const own = ofSensitive.get(stratum) ?? { rejected: 0, accepted: 0 };
    const size = (rejected + accepted) / facet.length;
    sum += size * (ratio(own.rejected, rejected) - ratio(own.accepted, accepted));
  }
  return sum;
}

/**
 * `conditional_demographic_disparity/weighted_groups` (AIF360): the mean over groups, weighted by their weight, of the
 * group's share of the rejected weight minus its share of the accepted weight.
 *
 * @param labels 1 = accepted
 * @throws StatisticError EmptyInput, LengthMismatch; ZeroTotal when nobody is accepted or nobody is rejected
 */
export function weightedDisparity(
  groups: readonly Group[],
  labels: readonly number[],
  weights: readonly number[],
): number {
  sameLength(groups, labels, weights);
  const byGroup = weightsByGroup(groups, labels, weights);
  const rejected = totalOf([...byGroup.values()].map((own) => own.rejected));
  const accepted = totalOf([...byGroup.values()].map((own) => own.accepted));
  if (rejected === 0 || accepted === 0) {
    throw new StatisticError('ZeroTotal', 'Somebody accepted and somebody rejected are needed.');
  }
  let sum = 0;
  for (const own of byGroup.values()) {
    const size = (own.rejected + own.accepted) / (rejected + accepted);
    sum += size * (own.rejected / rejected - own.accepted / accepted);
  }
  return sum;
}

/** The weight of the rejected (label 0) and of the accepted (label 1) of each group: one walk over the rows. */
function weightsByGroup(
  groups: readonly Group[],
  labels: readonly number[],
  weights: readonly number[],
): Map<Group, { rejected: number; accepted: number }> {
  const found = new Map<Group, { rejected: number; accepted: number }>();
  groups.forEach((group, row) => {
    const own = found.get(group) ?? { rejected: 0, accepted: 0 };
    own[labels[row] === 1 ? 'accepted' : 'rejected'] += weights[row] as number;
    found.set(group, own);
  });
  return found;
}
