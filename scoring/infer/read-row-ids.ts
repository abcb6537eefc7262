import { badInput } from './bad-input.js';
import { isPlainText } from './is-plain-text.js';
import { rowValues } from './row-values.js';
import { showValue } from '../../domain/serving/show-value.js';

const field = 'parameters.ids';

/** Reads the prediction ids of the rows: a text of 1 to 200 characters for each, none of them twice; null where none came. */
export function readRowIds(given: unknown, rows: number): readonly string[] | null {
  if (given === undefined) return null;
  const seen = new Set<string>();
  return rowValues(given, rows, field).map((id, row) => {
    if (!isPlainText(id, 200)) {
      const expected = 'a text of 1 to 200 characters';
      throw badInput('WrongId', { field: `${field}[${row}]`, expected, got: showValue(id) });
    }
    if (seen.has(id)) {
      throw badInput('WrongId', { field: `${field}[${row}]`, expected: 'each id once', got: showValue(id) });
    }
    seen.add(id);
    return id;
  });
}
