import type { PerformanceProfile } from '../../../domain/monitoring/performance/performance-profile.js';
import type { FoldedRows } from '../../../domain/monitoring/profiles/folded-rows.js';
import type { WindowVerdict } from '../../../domain/monitoring/verdict/window-verdict.js';
import { readRows } from '../../queries/read-rows.js';
import type { SqlReader } from '../../queries/sql-reader.js';

export interface StoredRevision {
  readonly revision: number;
  readonly rows: number;
  readonly labelled: number;
  readonly mature: boolean;
  readonly close: WindowVerdict;
  readonly maturity: WindowVerdict | null;
  readonly profile: FoldedRows;
  readonly profileDigest: string;
  readonly performance: PerformanceProfile | null;
}

/** How a window was judged last. */
export async function newestRevision(reader: SqlReader, windowId: string): Promise<StoredRevision> {
  const [row] = await readRows<StoredRevision>(
    reader,
    `select revision, rows::float8 as rows, labelled::float8 as labelled, mature, close_verdict as close,
       maturity_verdict as maturity, profile, profile_digest as "profileDigest", performance
     from window_revision where window_id = $1 order by revision desc limit 1`,
    [windowId],
  );
  if (!row) throw new Error(`The window ${windowId} was never judged.`);
  return row;
}
