import { overMean } from './benefits.js';

/**
 * `generalized_entropy_index/alpha2`: mean((b / mean b)^2 - 1) / 2 of benefits, 0 (all alike) and up.
 *
 * @throws StatisticError ZeroTotal when the mean is 0
 */
export function generalizedEntropy(benefits: readonly number[]): number {
  const relative = overMean(benefits);
  return relative.reduce((sum, b) => sum + (b * b - 1), 0) / (2 * relative.length);
}
