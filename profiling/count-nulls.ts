import type { DuckDBConnection } from '@duckdb/node-api';
import { identifier } from './duckdb/sql-text.js';
import { rowObjects } from './duckdb/row-objects.js';

/** How many rows of each column are NULL (NaN is a value here), in one scan. */
export async function countNulls(
  connection: DuckDBConnection,
  relation: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (names.length === 0) return new Map();
  const counts = names.map((name, index) => `(count(*) - count(${identifier(name)}))::double as n${index}`);
  const [row = {}] = await rowObjects(connection, `select ${counts.join(', ')} from ${relation}`);
  return new Map(names.map((name, index) => [name, Number(row[`n${index}`])]));
}
