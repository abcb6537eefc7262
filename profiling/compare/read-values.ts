import type { DuckDBConnection } from '@duckdb/node-api';
import type { ProfiledColumn } from '../../domain/profile/profile-columns.js';
import { identifier } from '../duckdb/sql-text.js';
import { readNumbers } from '../read-numbers.js';
import type { OpenTable } from './open-table.js';

/** Every value of one column in the order of the rows: NaN or null where one is missing. */
export async function readValues(
  connection: DuckDBConnection,
  { relation, rows }: OpenTable,
  column: ProfiledColumn,
): Promise<(string | number | null)[]> {
  if (column.type !== 'BYTES') {
    const [values] = await readNumbers(connection, relation, rows, [column]);
    return Array.from(values as Float64Array);
  }
  const read = await connection.runAndReadAll(`select ${identifier(column.name)}::varchar from ${relation}`);
  return read.getColumns()[0] as (string | null)[];
}
