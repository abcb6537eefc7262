import type { DuckDBConnection } from '@duckdb/node-api';
import type { ColumnLayout } from '../domain/profile/column-layout.js';
import { frequentCategories } from '../domain/profile/frequent-categories.js';
import { layoutNumbers } from '../domain/profile/layout-numbers.js';
import type { ProfiledColumn } from '../domain/profile/profile-columns.js';
import { columnBatches } from './column-batches.js';
import { countCategories } from './count-categories.js';
import { readNumbers } from './read-numbers.js';

/**
 * Freezes the layouts of columns from a table or view of DuckDB: the same as `layoutColumn` finds in memory.
 *
 * @param relation name of the table or view, as SQL
 * @param rows how many rows it has
 */
export async function layoutSource(
  connection: DuckDBConnection,
  relation: string,
  rows: number,
  columns: readonly ProfiledColumn[],
): Promise<ColumnLayout[]> {
  const layouts = new Map<string, ColumnLayout>();
  const numbers = columns.filter(({ type }) => type !== 'BYTES');
  for (const batch of columnBatches(numbers, rows)) {
    const values = await readNumbers(connection, relation, rows, batch);
    batch.forEach(({ name, type, range }, index) =>
      layouts.set(name, layoutNumbers(name, type, values[index] as Float64Array, range)),
    );
  }
  for (const { name, type } of columns.filter((column) => column.type === 'BYTES')) {
    const { counts } = await countCategories(connection, relation, name);
    layouts.set(name, { name, type, kind: 'categorical', categories: frequentCategories(counts) });
  }
  return columns.map(({ name }) => layouts.get(name) as ColumnLayout);
}
