import { StatisticError } from '../statistic-error.js';

/** Throws `OutOfRange` unless every p-value lies between 0 and 1. */
export function checkPValues(pValues: readonly number[]): void {
  if (!pValues.every((p) => p >= 0 && p <= 1)) throw new StatisticError('OutOfRange', 'p-values lie between 0 and 1.');
}
