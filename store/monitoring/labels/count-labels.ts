import type { LabelCounts } from '../../../domain/ports/monitoring-store.js';
import { parseDuration } from '../../../domain/policy/parse-duration.js';
import type { SqlReader } from '../../queries/sql-reader.js';
import { readRows } from '../../queries/read-rows.js';
import { readWatchedDeployments } from '../windows/watched-deployment.js';

/** What became of the labels of a slot: joined, waiting for their prediction, and orphans among those by `labelTtl`. */
export async function countLabels(reader: SqlReader, slotId: string): Promise<LabelCounts> {
  const newest = (await readWatchedDeployments(reader, slotId)).at(-1);
  const ttlMs = newest === undefined ? Infinity : parseDuration(newest.policy.labels.labelTtl);
  const orphansBefore = newest && Number.isFinite(ttlMs) ? new Date(newest.watermark.getTime() - ttlMs) : '-infinity';
  const [counts] = await readRows<LabelCounts>(
    reader,
    `select (select count(*)::int from scored_label where slot_id = $1) as joined,
       count(distinct prediction_id)::int as waiting,
       (count(distinct prediction_id) filter (where observed_at < $2))::int as orphans
     from label_waiting where slot_id = $1`,
    [slotId, orphansBefore],
  );
  return counts ?? { joined: 0, waiting: 0, orphans: 0 };
}
