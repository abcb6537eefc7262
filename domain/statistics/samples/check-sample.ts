import { StatisticError } from '../statistic-error.js';

/** Throws `EmptyInput` without a value, `OutOfRange` where a value is not finite. */
export function checkSample(values: readonly number[], name = 'The sample'): void {
  if (values.length === 0) throw new StatisticError('EmptyInput', `${name} has no value.`);
  if (!values.every(Number.isFinite)) throw new StatisticError('OutOfRange', `${name} has a value that is not finite.`);
}
