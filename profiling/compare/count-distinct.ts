import type { DuckDBConnection } from '@duckdb/node-api';
import { identifier } from '../duckdb/sql-text.js';
import { rowObjects } from '../duckdb/row-objects.js';

/** From this estimated share of different values on they are counted exactly: the estimate errs by a few percent. */
const looksUnique = 0.4;

/** How many rows of a column have a value, and how many different values there are. */
export interface Distinct {
  readonly values: number;
  readonly distinct: number;
}

/** Counts values and different values of some columns: estimated in one scan, exactly where nearly all seem different. */
export async function countDistinct(
  connection: DuckDBConnection,
  relation: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Distinct>> {
  if (names.length === 0) return new Map();
  const measures = names.flatMap((name, index) => [
    `count(${identifier(name)})::double as v${index}`,
    `approx_count_distinct(${identifier(name)})::double as d${index}`,
  ]);
  const [row = {}] = await rowObjects(connection, `select ${measures.join(', ')} from ${relation}`);
  const found = new Map<string, Distinct>();
  for (const [index, name] of names.entries()) {
    const [values, estimated] = [Number(row[`v${index}`]), Number(row[`d${index}`])];
    const distinct = estimated < looksUnique * values ? estimated : await countExactly(connection, relation, name);
    found.set(name, { values, distinct });
  }
  return found;
}

async function countExactly(connection: DuckDBConnection, relation: string, name: string): Promise<number> {
  const [row = {}] = await rowObjects(
    connection,
    `select count(distinct ${identifier(name)})::double as n from ${relation}`,
  );
  return Number(row.n);
}
