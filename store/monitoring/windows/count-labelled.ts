import type { MonitoringWindow } from '../../../domain/monitoring/windows/monitoring-window.js';
import { readCount } from '../../queries/read-count.js';
import type { SqlReader } from '../../queries/sql-reader.js';

/** How many predictions of a window have a label by now. */
export function countLabelled(
  reader: SqlReader,
  deploymentId: string,
  { start, end }: Pick<MonitoringWindow, 'start' | 'end'>,
): Promise<number> {
  return readCount(reader, 'from scored_label where deployment_id = $1 and event_time >= $2 and event_time < $3', [
    deploymentId,
    new Date(start),
    new Date(end),
  ]);
}
