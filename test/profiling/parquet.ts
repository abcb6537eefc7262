import { DuckDBInstance } from '@duckdb/node-api';

/** Writes the rows of an SQL query as Parquet. */
export async function writeParquet(path: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`copy (${sql}) to '${path}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
}
