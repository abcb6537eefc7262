import { badInput } from './bad-input.js';
import { showValue } from '../../domain/serving/show-value.js';

/** A parameter that holds one value a row; throws a 400 where it is no list, or too short or long. */
export function rowValues(given: unknown, rows: number, field: string): readonly unknown[] {
  if (Array.isArray(given) && given.length === rows) return given as unknown[];
  const got = Array.isArray(given) ? `a list of ${given.length}` : showValue(given);
  throw badInput('WrongParameters', { field, expected: `a list of ${rows}, one for each row`, got });
}
