import { sameLength } from '../encoding/same-length.js';

/** Rows of a binary classifier by what was true and what was predicted; positive is 1. Counts or expected counts. */
export interface ConfusionCounts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/**
 * Counts rows of a binary classifier.
 *
 * @param labels 0 or 1 for each row
 * @param predicted 0 or 1 for each row
 * @throws StatisticError EmptyInput without rows, LengthMismatch
 */
export function confusionCounts(labels: readonly number[], predicted: readonly number[]): ConfusionCounts {
  sameLength(labels, predicted);
  const counts = [0, 0, 0, 0];
  labels.forEach((label, row) => {
    const cell = 2 * label + (predicted[row] as number);
    counts[cell] = (counts[cell] as number) + 1;
  });
  const [tn, fp, fn, tp] = counts as [number, number, number, number];
  return { tp, fp, fn, tn };
}
