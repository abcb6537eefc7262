import { ratio } from '../classification/ratio.js';
import { sameLength } from '../encoding/same-length.js';
import { StatisticError } from '../statistic-error.js';
import { compareLabels } from '../encoding/compare-labels.js';

/** A group of people, or of anything a model treats. */
export type Group = string | number;

/** What a classifier does to the rows of a group; rates 0 to 1, each 0 where its denominator is 0 (as fairlearn has it). */
export interface GroupRates {
  /** Rows, whatever they weigh. */
  readonly count: number;
  /** Share that is predicted 1. */
  readonly selectionRate: number;
  readonly tpr: number;
  readonly fpr: number;
  /** Share of those predicted 1 whose label is 1. */
  readonly precision: number;
  /** Share whose label is 1. */
  readonly baseRate: number;
  readonly accuracy: number;
}

/** Labels and predictions 0 or 1 for each row, the group that it belongs to, and its weight (null: each 1). */
export interface GroupedRows {
  readonly labels: readonly number[];
  readonly predicted: readonly number[];
  readonly groups: readonly Group[];
  readonly weights?: readonly number[] | null;
}

/**
 * Rates of all rows and of each group, in the order of the groups' names.
 *
 * @throws StatisticError EmptyInput, LengthMismatch; OutOfRange for a weight below 0; ZeroTotal for a group without weight
 */
export function groupRates(rows: GroupedRows): {
  readonly overall: GroupRates;
  readonly byGroup: ReadonlyMap<Group, GroupRates>;
} {
  const { labels, predicted, groups } = rows;
  const weights = rows.weights ?? labels.map(() => 1);
  sameLength(labels, predicted, groups, weights);
  if (!weights.every((weight) => weight >= 0 && Number.isFinite(weight))) {
    throw new StatisticError('OutOfRange', 'A weight is finite and not negative.');
  }
  const names = [...new Set(groups)].sort(compareLabels);
  const all = labels.map((_, row) => row);
  const own = new Map<Group, number[]>(names.map((name) => [name, []]));
  groups.forEach((group, row) => own.get(group)?.push(row));
  const rates = (chosen: readonly number[]): GroupRates => ratesOf(chosen, labels, predicted, weights);
  return {
    overall: rates(all),
    byGroup: new Map(names.map((name) => [name, rates(own.get(name) ?? [])])),
  };
}

function ratesOf(
  rows: readonly number[],
  labels: readonly number[],
  predicted: readonly number[],
  weights: readonly number[],
): GroupRates {
  // Weight by 2 x label + prediction: true negatives, false positives, false negatives, true positives.
  const cells: [number, number, number, number] = [0, 0, 0, 0];
  for (const row of rows) {
    const cell = 2 * (labels[row] as number) + (predicted[row] as number);
    cells[cell as 0 | 1 | 2 | 3] += weights[row] as number;
  }
  const [tn, fp, fn, tp] = cells;
  const all = tn + fp + fn + tp;
  if (!Number.isFinite(all)) throw new StatisticError('OutOfRange', 'The weights are too large to be summed.');
  if (all === 0) throw new StatisticError('ZeroTotal', 'A group has no weight.');
  return {
    count: rows.length,
    selectionRate: (tp + fp) / all,
    tpr: ratio(tp, tp + fn),
    fpr: ratio(fp, fp + tn),
    precision: ratio(tp, tp + fp),
    baseRate: (tp + fn) / all,
    accuracy: (tp + tn) / all,
  };
}
