import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

/** The sequence number of the newest committed audit event; "0" when there is none. */
export async function lastAuditSeq(reader: SqlReader): Promise<string> {
  const [row] = await readRows<{ seq: string }>(reader, 'select seq::text as seq from audit_head');
  return row?.seq ?? '0';
}
