import { DuckDBDoubleVector, type DuckDBConnection } from '@duckdb/node-api';
import type { ProfiledColumn } from '../domain/profile/profile-columns.js';
import { castNumber } from './duckdb/cast-number.js';

/** Reads the finite values of columns of numbers, each in the precision of its type, in the order of the rows. */
export async function readNumbers(
  connection: DuckDBConnection,
  relation: string,
  rows: number,
  columns: readonly Pick<ProfiledColumn, 'name' | 'type'>[],
): Promise<Float64Array[]> {
  const selected = columns.map(({ name, type }) => `coalesce(${castNumber(name, type)}, 'nan'::double)`);
  const result = await connection.stream(`select ${selected.join(', ')} from ${relation}`);
  const collected = columns.map(() => new Float64Array(rows));
  const filled = columns.map(() => 0);
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [index, values] of collected.entries()) {
      const vector = chunk.getColumnVector(index);
      if (!(vector instanceof DuckDBDoubleVector)) throw new TypeError(`column ${index} is not of doubles`);
      filled[index] = appendFinite(values, filled[index] as number, vector, chunk.rowCount);
    }
  }
  return collected.map((values, index) => values.subarray(0, filled[index]));
}

function appendFinite(values: Float64Array, from: number, vector: DuckDBDoubleVector, count: number): number {
  let next = from;
  for (let row = 0; row < count; row += 1) {
    const value = vector.getItem(row) as number;
    values[next] = value;
    // A value that is not finite is overwritten by the next one.
    if (value - value === 0) next += 1;
  }
  return next;
}
