import { rocAuc } from '../classification/roc-auc.js';
import { sameLength } from '../encoding/same-length.js';
import { StatisticError } from '../statistic-error.js';

/**
 * `roc_auc/macro_one_vs_rest`: the plain mean over classes of the ROC AUC of column c against "the class is c" (Provost and
 * Domingos 2000, unweighted).
 *
 * @param labels class of each row, 0 to k - 1
 * @param probabilities a row for each label, k columns
 * @throws StatisticError EmptyInput, LengthMismatch, OutOfRange for a class without column, OneClassOnly when a
 *   class has no row or every row
 */
export function rocAucMacro(labels: readonly number[], probabilities: readonly (readonly number[])[]): number {
  sameLength(labels, probabilities);
  const classes = probabilities[0]?.length ?? 0;
  if (classes === 0) throw new StatisticError('EmptyInput', 'proba: there is no class.');
  const odd = labels.find((label) => !(Number.isInteger(label) && label >= 0 && label < classes));
  if (odd !== undefined) throw new StatisticError('OutOfRange', `y_true: classes are 0 to ${classes - 1}, not ${odd}.`);
  let sum = 0;
  for (let c = 0; c < classes; c += 1) {
    const isC = labels.map((label) => (label === c ? 1 : 0));
    const auc = rocAuc(
      isC,
      probabilities.map((row) => row[c] as number),
    );
    if (Number.isNaN(auc)) throw new StatisticError('OneClassOnly', `Class ${c} has no row, or every row.`);
    sum += auc;
  }
  return sum / classes;
}
