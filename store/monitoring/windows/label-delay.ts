import { labelDelayP95 } from '../../../domain/monitoring/labels/label-delay.js';
import { parseDuration } from '../../../domain/policy/parse-duration.js';
import { readRows } from '../../queries/read-rows.js';
import type { SqlReader } from '../../queries/sql-reader.js';
import type { WatchedDeployment } from './watched-deployment.js';

/** More labels than these would not make the percentile surer. */
const sample = 10_000;

/**
 * After how long 95 % of a slot's labels are there, whichever version predicted. Only predictions count that are old
 * enough for the delay that the policy expects: of younger ones only the quick labels have come, which would make the
 * delay look short.
 */
export async function readLabelDelay(reader: SqlReader, deployment: WatchedDeployment): Promise<number> {
  const { slotId, watermark, policy } = deployment;
  const expectedMs = parseDuration(policy.labels.labelDelayP95);
  const rows = await readRows<{ delay: number }>(
    reader,
    `select (extract(epoch from newest.observed_at - newest.event_time) * 1000)::float8 as delay
     from (
       select l.observed_at, l.event_time from deployment d
       cross join lateral (
         select observed_at, event_time from scored_label
         where deployment_id = d.id and event_time <= $2 order by event_time desc limit $3) as l
       where d.slot_id = $1 order by l.event_time desc limit $3
     ) as newest order by delay`,
    [slotId, new Date(watermark.getTime() - expectedMs), sample],
  );
  return labelDelayP95(
    rows.map(({ delay }) => delay),
    expectedMs,
  );
}
