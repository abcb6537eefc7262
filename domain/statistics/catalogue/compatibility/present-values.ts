import type { ComparedColumn, ComparedTool } from './drift-method.js';

/** A value of a column; null and NaN are missing. */
export type ColumnValue = string | number | null;

/**
 * The values of one side that a tool looks at: both drop missing ones, Evidently drops the infinities of numbers as well
 * (NannyML keeps them, and its bins then have no edges: our statistic refuses them likewise).
 */
export function presentValues(tool: ComparedTool, column: readonly ColumnValue[]): (string | number)[] {
  const present = column.filter((value): value is string | number => value !== null && !Number.isNaN(value));
  if (tool === 'nannyml') return present;
  return present.filter((value) => typeof value === 'string' || Number.isFinite(value));
}

/** What `driftMethodOf` asks about a column, from the present values of its two sides. */
export function comparedColumn(
  kind: ComparedColumn['kind'],
  reference: readonly (string | number)[],
  current: readonly (string | number)[],
): ComparedColumn {
  const distinct = new Set([...reference, ...current]).size;
  return { kind, referenceRows: reference.length, currentRows: current.length, distinct };
}
