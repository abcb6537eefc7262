import { sameLength } from '../encoding/same-length.js';
import { oneVsRest } from './one-vs-rest.js';
import { ratio } from './ratio.js';
import { compareLabels } from '../encoding/compare-labels.js';
import { StatisticError } from '../statistic-error.js';

/** Its square is what the matrix has of cells. */
const mostClasses = 2000;

type Label = string | number;

interface Averages {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What is said of a classifier of several classes. */
export interface MulticlassScores {
  /** Sorted union of what was true and what was predicted. */
  readonly classes: readonly Label[];
  /** Rows = true class, columns = predicted class. */
  readonly matrix: readonly (readonly number[])[];
  readonly accuracy: number;
  /** Plain mean over classes. */
  readonly macro: Averages;
  /** Of the summed counts. */
  readonly micro: Averages;
  /** Mean over classes weighted by true rows. */
  readonly weighted: Averages;
}

/**
 * `classification_bundle/multiclass`: precision, recall and f1 of every class against the rest, 0 where undefined, and
 * their averages, as scikit-learn 1.9 `precision_recall_fscore_support`. Numbers sort by value, texts by code unit.
 *
 * @throws StatisticError EmptyInput without rows, LengthMismatch, OutOfRange for more than 2,000 classes
 */
export function multiclassScores(labels: readonly Label[], predicted: readonly Label[]): MulticlassScores {
  sameLength(labels, predicted);
  const classes = [...new Set([...labels, ...predicted])].sort(compareLabels);
  if (classes.length > mostClasses) {
    throw new StatisticError(
      'OutOfRange',
      `A confusion matrix has at most ${mostClasses} classes, not ${classes.length}.`,
    );
  }
  const place = new Map(classes.map((name, at) => [name, at]));
  const matrix = classes.map(() => classes.map(() => 0));
  labels.forEach((label, row) => {
    const cells = matrix[place.get(label) as number] as number[];
    const column = place.get(predicted[row] as Label) as number;
    cells[column] = (cells[column] as number) + 1;
  });
  const counts = oneVsRest(matrix);
  const scores = counts.map(({ tp, fp, fn }) => averages(tp, fp, fn));
  const total = (key: 'tp' | 'fp' | 'fn'): number => counts.reduce((sum, one) => sum + one[key], 0);
  const mean = (weights: readonly number[]): Averages => {
    const all = weights.reduce((sum, one) => sum + one, 0);
    const of = (key: keyof Averages) =>
      scores.reduce((sum, one, at) => sum + one[key] * (weights[at] as number), 0) / all;
    return { precision: of('precision'), recall: of('recall'), f1: of('f1') };
  };
  return {
    classes,
    matrix,
    accuracy: total('tp') / labels.length,
    macro: mean(classes.map(() => 1)),
    micro: averages(total('tp'), total('fp'), total('fn')),
    weighted: mean(counts.map(({ tp, fn }) => tp + fn)),
  };
}

const averages = (tp: number, fp: number, fn: number): Averages => ({
  precision: ratio(tp, tp + fp),
  recall: ratio(tp, tp + fn),
  f1: ratio(2 * tp, 2 * tp + fp + fn),
});
