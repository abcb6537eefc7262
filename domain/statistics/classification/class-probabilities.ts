import { StatisticError } from '../statistic-error.js';

type Label = string | number;

/**
 * Checks probabilities of several classes, and answers the column of the true class of each row.
 *
 * @param classes names of the columns
 * @throws StatisticError EmptyInput without rows; LengthMismatch; OutOfRange for a true class without a column or a
 *   probability outside [0, 1]; InvalidInput for a class that is named twice
 */
export function trueColumns(
  labels: readonly Label[],
  classes: readonly Label[],
  probabilities: readonly (readonly number[])[],
): number[] {
  if (labels.length === 0) throw new StatisticError('EmptyInput', 'There is no row.');
  if (labels.length !== probabilities.length) {
    throw new StatisticError('LengthMismatch', `${labels.length} labels and ${probabilities.length} rows were given.`);
  }
  if (probabilities.some((row) => row.length !== classes.length)) {
    throw new StatisticError('LengthMismatch', `Every row has ${classes.length} probabilities, one for each class.`);
  }
  if (probabilities.some((row) => row.some((p) => !(p >= 0 && p <= 1)))) {
    throw new StatisticError('OutOfRange', 'proba: a probability lies between 0 and 1.');
  }
  if (new Set(classes).size < classes.length) {
    throw new StatisticError('InvalidInput', 'labels: a class is named twice.');
  }
  const place = new Map(classes.map((name, at) => [name, at]));
  return labels.map((label) => {
    const column = place.get(label);
    if (column === undefined) throw new StatisticError('OutOfRange', `The class ${String(label)} has no column.`);
    return column;
  });
}
