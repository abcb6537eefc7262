import { needsSamePhase } from '../../../domain/monitoring/verdict/needs-same-phase.js';
import type { WindowFacts } from '../../../domain/monitoring/verdict/judge-window.js';
import type { MonitoringWindow } from '../../../domain/monitoring/windows/monitoring-window.js';
import type { Baseline } from '../../../domain/profile/baseline.js';
import { readCount } from '../../queries/read-count.js';
import type { SqlReader } from '../../queries/sql-reader.js';
import { readFolded } from '../read-folded.js';
import { readSamePhase, readSamePhaseRows } from './same-phase.js';
import type { WatchedDeployment } from './watched-deployment.js';

/**
 * What is known of a window: from profiles, never from rows. Only where a version has no baseline, so that nothing could
 * be counted, its rows are counted themselves.
 */
export async function readWindowFacts(
  reader: SqlReader,
  deployment: WatchedDeployment,
  window: MonitoringWindow,
  baseline: Baseline | null,
): Promise<WindowFacts> {
  const [from, to] = [new Date(window.start), new Date(window.end)];
  const folded = await readFolded(reader, deployment.id, from, to);
  const rows = folded?.rows ?? (baseline === null ? await countRows(reader, deployment, from, to) : 0);
  const byPhase =
    folded !== null && baseline !== null && needsSamePhase(folded, baseline, deployment.policy.drift.calendar);
  return {
    rows,
    folded,
    baseline,
    samePhase: byPhase ? await readSamePhase(reader, deployment, window) : null,
    samePhaseRows: await readSamePhaseRows(reader, deployment.slotId, window),
  };
}

function countRows(reader: SqlReader, { id, slotId }: WatchedDeployment, from: Date, to: Date): Promise<number> {
  return readCount(
    reader,
    `from prediction where event_day between ($3::timestamptz at time zone 'utc')::date and ($4::timestamptz at time zone 'utc')::date
       and slot_id = $1 and deployment_id = $2 and event_time >= $3 and event_time < $4`,
    [slotId, id, from, to],
  );
}
