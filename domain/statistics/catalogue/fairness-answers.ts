import { equalizedOdds } from '../fairness/equalized-odds.js';
import type { Group, GroupRates } from '../fairness/group-rates.js';
import { maxMin } from '../fairness/max-min.js';

const compared = ['tpr', 'fpr', 'selection_rate'] as const;

/** Rates under their published names. */
export function ratesByName({ selectionRate, baseRate, ...same }: GroupRates) {
  return { ...same, selection_rate: selectionRate, base_rate: baseRate };
}

/** `fairness_bundle/fairlearn`. */
export function fairnessOfGroups(groups: ReadonlyMap<Group, GroupRates>): Record<string, unknown> {
  const rates = [...groups.values()];
  const parity = maxMin(rates.map(({ selectionRate }) => selectionRate));
  const opportunity = maxMin(rates.map(({ tpr }) => tpr));
  const odds = equalizedOdds(rates);
  return {
    demographic_parity_difference: parity.difference,
    demographic_parity_ratio: parity.ratio,
    equalized_odds_difference_worst_case: odds.difference,
    equalized_odds_difference_mean: odds.meanDifference,
    equalized_odds_ratio_worst_case: odds.ratio,
    equal_opportunity_difference: opportunity.difference,
    equal_opportunity_ratio: opportunity.ratio,
    groups: Object.fromEntries([...groups].map(([name, one]) => [String(name), ratesByName(one)])),
  };
}

/** `group_metrics/to_overall`. */
export function toOverall(found: {
  readonly overall: GroupRates;
  readonly byGroup: ReadonlyMap<Group, GroupRates>;
}): Record<string, unknown> {
  const overall = ratesByName(found.overall);
  const groups = [...found.byGroup.values()].map(ratesByName);
  const each = (measure: (group: number, all: number) => number, choose: (a: number, b: number) => number) =>
    Object.fromEntries(
      compared.map((key) => [
        key,
        groups.map((group) => measure(group[key], overall[key])).reduce((a, b) => choose(a, b)),
      ]),
    );
  return {
    difference: each((group, all) => Math.abs(group - all), Math.max),
    ratio: each((group, all) => Math.min(group / all, all / group), Math.min),
  };
}
