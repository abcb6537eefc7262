import { checkTable } from './check-table.js';

/** Counts expected under independence: row total times column total over the whole. */
export function expectedFrequencies(table: readonly (readonly number[])[]): number[][] {
  const { rows, columns, total } = checkTable(table);
  return rows.map((row) => columns.map((column) => (row * column) / total));
}
