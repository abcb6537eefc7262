import type { Columns, ColumnValues } from '../../domain/model/columns.js';

/** Rows `from` (included) to `to` (excluded) of a batch. */
export function sliceColumns(batch: Columns, from: number, to: number): Columns {
  const columns: Record<string, ColumnValues> = {};
  for (const [name, values] of Object.entries(batch.columns)) columns[name] = values.slice(from, to);
  return { rows: to - from, columns };
}
