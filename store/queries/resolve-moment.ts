import { now, type Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

/** The moment of an instant: the newest audit event recorded at or before it (0 before the first); null = now. */
export async function resolveMoment(reader: SqlReader, asOf: Date | null): Promise<Moment> {
  if (!asOf) return now;
  const [row] = await readRows<{ seq: string }>(
    reader,
    'select coalesce(max(seq), 0)::text as seq from audit_event where recorded_at <= $1',
    [asOf],
  );
  return { seq: row?.seq ?? '0', at: asOf };
}
