import type { DuckDBConnection } from '@duckdb/node-api';

/** The rows of a query as objects by column name. */
export async function rowObjects(
  connection: DuckDBConnection,
  sql: string,
): Promise<Readonly<Record<string, unknown>>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjects();
}
