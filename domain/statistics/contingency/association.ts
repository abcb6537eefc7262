import { checkTable } from './check-table.js';
import { chiSquareHomogeneity } from './chi-square-homogeneity.js';

/**
 * Association of the rows and columns of a table, 0 to 1, without bias correction: `cramer` sqrt(chi2/(n min(r-1, c-1))),
 * `pearson` sqrt(chi2/(n + chi2)), `tschuprow` sqrt(chi2/(n sqrt((r-1)(c-1)))). 0 for a single column.
 */
export function association(table: readonly (readonly number[])[], kind: 'cramer' | 'pearson' | 'tschuprow'): number {
  const { rows, columns, total } = checkTable(table);
  if (columns.length === 1) return 0;
  const { statistic } = chiSquareHomogeneity(table);
  const [r, c] = [rows.length - 1, columns.length - 1];
  if (kind === 'pearson') return Math.sqrt(statistic / (total + statistic));
  return Math.sqrt(statistic / (total * (kind === 'cramer' ? Math.min(r, c) : Math.sqrt(r * c))));
}
