import { ratio } from '../classification/ratio.js';
import { sameLength } from '../encoding/same-length.js';
import { StatisticError } from '../statistic-error.js';
import type { Group } from './group-rates.js';

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
  const rows = facet.map((_, row) => row);
  const share = (chosen: readonly number[]): number =>
    ratio(chosen.filter((row) => facet[row] === sensitive).length, chosen.length);
  let sum = 0;
  for (const stratum of new Set(strata)) {
    const own = rows.filter((row) => strata[row] === stratum);
    const [rejected, accepted] = [0, 1].map((label) => own.filter((row) => labels[row] === label));
    sum += (own.length / rows.length) * (share(rejected ?? []) - share(accepted ?? []));
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
  const weigh = (isIn: (row: number) => boolean): number =>
    weights.reduce((sum, weight, row) => sum + (isIn(row) ? weight : 0), 0);
  const [rejected, accepted] = [weigh((row) => labels[row] === 0), weigh((row) => labels[row] === 1)];
  if (rejected === 0 || accepted === 0) {
    throw new StatisticError('ZeroTotal', 'Somebody accepted and somebody rejected are needed.');
  }
  let sum = 0;
  for (const group of new Set(groups)) {
    const own = (label: number): number => weigh((row) => groups[row] === group && labels[row] === label);
    const [ownRejected, ownAccepted] = [own(0), own(1)];
    const size = (ownRejected + ownAccepted) / (rejected + accepted);
    sum += size * (ownRejected / rejected - ownAccepted / accepted);
  }
  return sum;
}
