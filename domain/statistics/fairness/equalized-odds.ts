import type { GroupRates } from './group-rates.js';
import { maxMin, type Gap } from './max-min.js';

/**
 * `equalized_odds/max_min`: the larger of the gaps of the true and false positive rates, and the smaller of their ratios
 * (fairlearn, worst case; Hardt, Price and Srebro 2016). A ratio of 0 to 0 does not count; NaN where both are so.
 */
export function equalizedOdds(groups: readonly GroupRates[]): Gap & { readonly meanDifference: number } {
  const tpr = maxMin(groups.map((group) => group.tpr));
  const fpr = maxMin(groups.map((group) => group.fpr));
  const ratios = [tpr.ratio, fpr.ratio].filter((one) => !Number.isNaN(one));
  return {
    difference: Math.max(tpr.difference, fpr.difference),
    ratio: ratios.length === 0 ? NaN : Math.min(...ratios),
    meanDifference: (tpr.difference + fpr.difference) / 2,
  };
}
