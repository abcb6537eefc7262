import type { ComparedColumn } from './table-comparison.js';

const order: readonly ComparedColumn['level'][] = ['major', 'minor', 'ok', 'insufficientData', 'shown', 'noData'];

/** Columns with the worst level first, within a level those that moved most; the rest in the order of the table. */
export function rankColumns(columns: readonly ComparedColumn[]): ComparedColumn[] {
  return columns.toSorted(
    (a, b) => order.indexOf(a.level) - order.indexOf(b.level) || (b.psi ?? -Infinity) - (a.psi ?? -Infinity) || 0,
  );
}
