import type { DuckDBConnection } from '@duckdb/node-api';
import type { ProfiledColumn } from '../domain/profile/profile-columns.js';
import { numberChunks } from './duckdb/number-chunks.js';

/**
 * Reads whole columns of numbers, each in the precision of its type, in the order of the rows; NaN where one is missing.
 *
 * @param rows how many rows the relation has
 * @param onRows told after each piece how many rows it had
 */
export async function readNumbers(
  connection: DuckDBConnection,
  relation: string,
  rows: number,
  columns: readonly Pick<ProfiledColumn, 'name' | 'type'>[],
  onRows: (rows: number) => void = () => undefined,
): Promise<Float64Array[]> {
  const whole = columns.map(() => new Float64Array(rows));
  let filled = 0;
  for await (const chunk of numberChunks(connection, relation, columns)) {
    for (const [index, column] of whole.entries()) {
      column.set((chunk.values[index] as Float64Array).subarray(0, chunk.rows), filled);
    }
    filled += chunk.rows;
    onRows(chunk.rows);
  }
  return whole;
}
