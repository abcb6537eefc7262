import { StatisticError } from '../statistic-error.js';
import type { ConfusionCounts } from './confusion-counts.js';
import { totalOf } from '../arithmetic/total-of.js';

/**
 * `confusion_rates/one_vs_rest`: every class against the rest.
 *
 * @param matrix counts, rows = true class, columns = predicted class; square
 * @throws StatisticError LengthMismatch when it is not square
 */
export function oneVsRest(matrix: readonly (readonly number[])[]): ConfusionCounts[] {
  if (matrix.some((row) => row.length !== matrix.length)) {
    throw new StatisticError('LengthMismatch', 'A confusion matrix has as many columns as rows.');
  }
  const rowSums = matrix.map((row) => totalOf(row));
  const columnSums = matrix.map((_, column) => totalOf(matrix.map((row) => row[column] as number)));
  const all = totalOf(rowSums);
  return matrix.map((row, k) => {
    const tp = row[k] as number;
    const fn = (rowSums[k] as number) - tp;
    const fp = (columnSums[k] as number) - tp;
    return { tp, fn, fp, tn: all - tp - fn - fp };
  });
}
