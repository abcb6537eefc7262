import type { DuckDBConnection } from '@duckdb/node-api';
import type { ColumnLayout } from '../domain/profile/column-layout.js';
import { frequentCategories } from '../domain/profile/frequent-categories.js';
import { layoutNumbers } from '../domain/profile/layout-numbers.js';
import type { ProfiledColumn } from '../domain/profile/profile-columns.js';
import { identifier } from './duckdb/sql-text.js';
import { rowObjects } from './duckdb/row-objects.js';
import { readNumbers } from './read-numbers.js';

/** Numbers that are held in memory at once: 256 MB. */
const maxCells = 32_000_000;

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
  const together = Math.max(1, Math.floor(maxCells / Math.max(1, rows)));
  for (let first = 0; first < numbers.length; first += together) {
    const batch = numbers.slice(first, first + together);
    const values = await readNumbers(connection, relation, rows, batch);
    batch.forEach(({ name, type, range }, index) =>
      layouts.set(name, layoutNumbers(name, type, values[index] as Float64Array, range)),
    );
  }
  for (const { name, type } of columns.filter((column) => column.type === 'BYTES')) {
    const value = `${identifier(name)}::varchar`;
    const found = await rowObjects(
      connection,
      `select ${value} as category, count(*)::double as n from ${relation} where ${value} is not null group by 1`,
    );
    const counts = new Map(found.map(({ category, n }) => [String(category), Number(n)]));
    layouts.set(name, { name, type, kind: 'categorical', categories: frequentCategories(counts) });
  }
  return columns.map(({ name }) => layouts.get(name) as ColumnLayout);
}
