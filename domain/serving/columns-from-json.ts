import { Failure } from '../failure/failure.js';
import type { ColumnValues, Columns } from '../model/columns.js';
import type { TensorSpec } from '../model/signature.js';
import { columnFromJson } from './column-from-json.js';
import { innerSize } from './inner-size.js';
import { isUnfit } from './is-unfit.js';

/**
 * Turns columns of JSON values (golden rows, evaluation rows) into a batch for a model.
 * Throws `SignatureMismatch` for a missing column, a value that does not fit, or columns of different length.
 */
export function columnsFromJson(
  specs: readonly TensorSpec[],
  values: Readonly<Record<string, readonly unknown[]>>,
): Columns {
  const columns: Record<string, ColumnValues> = {};
  let rows: number | null = null;
  for (const spec of specs) {
    const given = values[spec.name];
    if (given === undefined) throw new Failure('SignatureMismatch', `The rows have no column "${spec.name}".`);
    const flat = given.flat(Infinity);
    const column = columnFromJson(spec, flat);
    if (isUnfit(column)) {
      throw new Failure(
        'SignatureMismatch',
        `Column "${spec.name}", value ${column.index}: expected ${column.expected}, got ${column.got}.`,
      );
    }
    const length = flat.length / innerSize(spec);
    rows ??= length;
    if (length !== rows || !Number.isInteger(length)) {
      throw new Failure('SignatureMismatch', `Column "${spec.name}" has ${length} rows, others have ${rows}.`);
    }
    columns[spec.name] = column;
  }
  return { rows: rows ?? 0, columns };
}
