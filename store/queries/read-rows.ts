import type { SqlReader } from './sql-reader.js';

/** Runs one SELECT; the caller states what its columns are. */
export async function readRows<T>(reader: SqlReader, sql: string, parameters: unknown[] = []): Promise<T[]> {
  return (await reader.query(sql, parameters)) as T[];
}
