import type { FeatureTable } from './feature-table.js';

/** Rows `from` (included) to `to` (excluded) of a table, sharing its memory. */
export function sliceTable(table: FeatureTable, from: number, to: number): FeatureTable {
  return {
    rows: to - from,
    columns: table.columns.map((column) =>
      column.kind === 'number'
        ? { ...column, values: column.values.subarray(from, to) }
        : { ...column, codes: column.codes.subarray(from, to) },
    ),
  };
}
