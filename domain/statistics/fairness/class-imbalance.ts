import { sameLength } from '../encoding/same-length.js';
import { StatisticError } from '../statistic-error.js';
import type { Group } from './group-rates.js';
import { totalOf } from '../arithmetic/total-of.js';

/**
 * `class_imbalance/signed_weights` (AIF360): (weight of the unprivileged - weight of the privileged) / all weight, -1 to 1.
 *
 * @throws StatisticError EmptyInput, LengthMismatch, ZeroTotal without weight
 */
export function classImbalance(groups: readonly Group[], privileged: Group, weights: readonly number[]): number {
  sameLength(groups, weights);
  const all = totalOf(weights);
  if (all === 0) throw new StatisticError('ZeroTotal', 'All weights are 0.');
  const signed = weights.reduce((sum, weight, row) => sum + (groups[row] === privileged ? -weight : weight), 0);
  return signed / all;
}
