import { overMean } from './benefits.js';

/**
 * `theil_index/alpha1`: mean of (b/m) ln(b/m) of benefits with mean m, where 0 ln 0 is 0; 0 (all alike) to ln n.
 *
 * @throws StatisticError ZeroTotal when the mean is 0
 */
export function theilIndex(benefits: readonly number[]): number {
  const relative = overMean(benefits);
  return relative.reduce((sum, b) => sum + (b === 0 ? 0 : b * Math.log(b)), 0) / relative.length;
}
