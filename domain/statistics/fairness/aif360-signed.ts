import { StatisticError } from '../statistic-error.js';
import type { Group, GroupRates } from './group-rates.js';

/** Signed differences, unprivileged minus privileged: below 0 the unprivileged are worse off. */
export interface SignedFairness {
  readonly statisticalParityDifference: number;
  /** Selection rate of the unprivileged over that of the privileged; NaN where both are 0, infinite where the latter is. */
  readonly disparateImpact: number;
  readonly equalOpportunityDifference: number;
  /** Mean of the gaps of the false and true positive rates, and of their sizes. */
  readonly averageOddsDifference: number;
  readonly averageAbsOddsDifference: number;
}

/**
 * `fairness_bundle/aif360_signed`, as AIF360 0.6 defines each.
 *
 * @throws StatisticError InvalidInput for a group without rows
 */
export function signedFairness(
  groups: ReadonlyMap<Group, GroupRates>,
  unprivileged: Group,
  privileged: Group,
): SignedFairness {
  const [u, p] = [groups.get(unprivileged), groups.get(privileged)];
  if (u === undefined || p === undefined) {
    const missing = u === undefined ? unprivileged : privileged;
    throw new StatisticError('InvalidInput', `No row belongs to the group ${String(missing)}.`);
  }
  const [tpr, fpr] = [u.tpr - p.tpr, u.fpr - p.fpr];
  return {
    statisticalParityDifference: u.selectionRate - p.selectionRate,
    disparateImpact: u.selectionRate / p.selectionRate,
    equalOpportunityDifference: tpr,
    averageOddsDifference: (fpr + tpr) / 2,
    averageAbsOddsDifference: (Math.abs(fpr) + Math.abs(tpr)) / 2,
  };
}
