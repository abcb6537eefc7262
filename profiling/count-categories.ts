import type { DuckDBConnection } from '@duckdb/node-api';
import { identifier } from './duckdb/sql-text.js';
import { rowObjects } from './duckdb/row-objects.js';

/** How often each value of a column occurs, as text. */
export interface CategoryCounts {
  readonly nulls: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts every value of a column of a table or view of DuckDB, in one scan of that column. */
export async function countCategories(
  connection: DuckDBConnection,
  relation: string,
  name: string,
): Promise<CategoryCounts> {
  const value = `${identifier(name)}::varchar`;
  const found = await rowObjects(
    connection,
    `select ${value} as category, count(*)::double as n from ${relation} group by 1`,
  );
  const counts = new Map<string, number>();
  let nulls = 0;
  for (const { category, n } of found) {
    if (category === null) nulls += Number(n);
    else counts.set(category as string, Number(n));
  }
  return { nulls, counts };
}
