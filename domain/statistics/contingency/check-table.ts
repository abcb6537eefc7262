import { StatisticError } from '../statistic-error.js';
import { totalOf } from '../arithmetic/total-of.js';

/** Sums of a table of counts. Throws unless it has 2 rows or more, no negative count and no empty row or column. */
export function checkTable(table: readonly (readonly number[])[]): {
  rows: number[];
  columns: number[];
  total: number;
} {
  const width = table[0]?.length ?? 0;
  if (table.length < 2 || width === 0 || table.some((row) => row.length !== width)) {
    throw new StatisticError('InvalidInput', 'A table of at least two rows of equal length is needed.');
  }
  if (table.some((row) => row.some((count) => !(count >= 0) || !Number.isFinite(count)))) {
    throw new StatisticError('OutOfRange', 'A table has counts that are finite and not negative.');
  }
  const rows = table.map(totalOf);
  const columns = Array.from({ length: width }, (_, j) => totalOf(table.map((row) => row[j] as number)));
  if (rows.includes(0) || columns.includes(0)) {
    throw new StatisticError(
      'ZeroTotal',
      'A row or a column has no count, so nothing can be expected there. Leave it out.',
    );
  }
  return { rows, columns, total: totalOf(rows) };
}
