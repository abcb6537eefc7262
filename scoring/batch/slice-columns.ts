import type { ColumnValues, Columns } from '../../domain/model/columns.js';

/** Rows `from` to `to` (exclusive) of a batch, copied. */
export function sliceColumns(batch: Columns, from: number, to: number): Columns {
  const columns = Object.entries(batch.columns).map(([name, values]): [string, ColumnValues] => {
    const inner = batch.rows === 0 ? 0 : values.length / batch.rows;
    return [name, values.slice(from * inner, to * inner)];
  });
  return { rows: to - from, columns: Object.fromEntries(columns) };
}
