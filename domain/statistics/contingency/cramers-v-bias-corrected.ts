import { checkTable } from './check-table.js';
import { chiSquareHomogeneity } from './chi-square-homogeneity.js';
import { twoSampleTable } from './two-sample-table.js';

/**
 * `cramers_v/two_samples.bias_corrected`: Bergsma's V of reference against current counts. phi2 = max(0, chi2/n -
 * (k-1)(r-1)/(n-1)), r' = r - (r-1)^2/(n-1), k' likewise, V = sqrt(phi2 / min(k'-1, r'-1)); 0 for a single category.
 * `yates` corrects the chi-square of a 2 x 2 table. Source: Bergsma, J. Korean Stat. Soc. 42 (2013) 323.
 */
export function cramersVBiasCorrected(reference: readonly number[], current: readonly number[], yates = false): number {
  const table = twoSampleTable(reference, current);
  const { rows, columns, total } = checkTable(table);
  const [r, k] = [rows.length, columns.length];
  if (k === 1) return 0;
  const chiSquare = chiSquareHomogeneity(table, yates).statistic;
  const phi2 = Math.max(0, chiSquare / total - ((k - 1) * (r - 1)) / (total - 1));
  const shrunk = (size: number): number => size - (size - 1) ** 2 / (total - 1);
  const least = Math.min(shrunk(k) - 1, shrunk(r) - 1);
  return least > 0 ? Math.sqrt(phi2 / least) : 0;
}
