import { normalQuantile } from '../special/normal-quantile.js';
import { StatisticError } from '../statistic-error.js';

/** The z that leaves (1 - confidence)/2 in each tail. Throws `OutOfRange` unless 0 < confidence < 1. */
export function twoSidedZ(confidence: number): number {
  if (!(confidence > 0 && confidence < 1))
    throw new StatisticError('OutOfRange', 'The confidence lies between 0 and 1.');
  return -normalQuantile((1 - confidence) / 2);
}
