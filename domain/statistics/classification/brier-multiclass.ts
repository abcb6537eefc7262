import { trueColumns } from './class-probabilities.js';

/**
 * `brier_score/multiclass`: mean over rows of the sum over classes of (p - [class is true])^2, 0 to 2 (Brier 1950, not
 * halved). Errors as `trueColumns`.
 *
 * @param classes names of the columns
 * @param probabilities a row for each label, a column for each class, 0 to 1
 */
export function brierMulticlass(
  labels: readonly (string | number)[],
  classes: readonly (string | number)[],
  probabilities: readonly (readonly number[])[],
): number {
  const columns = trueColumns(labels, classes, probabilities);
  const ofRow = (row: readonly number[], column: number): number =>
    row.reduce((sum, p, at) => sum + (p - (at === column ? 1 : 0)) ** 2, 0);
  return probabilities.reduce((sum, row, at) => sum + ofRow(row, columns[at] as number), 0) / labels.length;
}
