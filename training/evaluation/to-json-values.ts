import type { ColumnValues } from '../../domain/model/columns.js';

/** Values of a column as JSON can hold them: INT64 as numbers, missing ones as null. */
export function toJsonValues(values: ColumnValues): (number | string | null)[] {
  if (Array.isArray(values)) return values;
  return Array.from(values as ArrayLike<number | bigint>, (value) => {
    const number = Number(value);
    return Number.isFinite(number) ? number : null;
  });
}
