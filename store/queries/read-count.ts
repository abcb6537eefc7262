import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

/** The number that `select count(*) ...` gives. `fromWhere` begins with FROM. */
export async function readCount(reader: SqlReader, fromWhere: string, parameters: unknown[]): Promise<number> {
  const [row] = await readRows<{ count: number }>(reader, `select count(*)::int as count ${fromWhere}`, parameters);
  return row?.count ?? 0;
}
