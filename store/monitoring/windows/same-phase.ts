import type { FoldedRows } from '../../../domain/monitoring/profiles/folded-rows.js';
import { mergeFoldedRows } from '../../../domain/monitoring/profiles/merge-folded-rows.js';
import type { MonitoringWindow } from '../../../domain/monitoring/windows/monitoring-window.js';
import { phaseReference, samePhaseCells } from '../../../domain/monitoring/windows/same-phase.js';
import { readRows } from '../../queries/read-rows.js';
import type { SqlReader } from '../../queries/sql-reader.js';
import { firstCell, type WatchedDeployment } from './watched-deployment.js';

/** Newest revision of the windows of a deployment in the cells `$3`; `$2` is their size. */
const newest = `
  from monitoring_window w join lateral (
    select r.rows, r.profile from window_revision r where r.window_id = w.id order by r.revision desc limit 1
  ) as r on true
  where w.size = $2 and w.cell = any($3::bigint[])`;

/**
 * Earlier windows of the same phase added up, where there are enough with rows. Of the same deployment: another version
 * counts by other edges.
 */
export async function readSamePhase(
  reader: SqlReader,
  deployment: WatchedDeployment,
  { size, cell }: MonitoringWindow,
): Promise<FoldedRows | null> {
  const cells = samePhaseCells(size, cell, firstCell(deployment));
  if (cells.length < phaseReference.least) return null;
  const stored = await readRows<{ profile: FoldedRows }>(
    reader,
    `select r.profile ${newest} and w.deployment_id = $1 and r.rows > 0`,
    [deployment.id, size, cells],
  );
  if (stored.length < phaseReference.least) return null;
  return stored.map(({ profile }) => profile).reduce(mergeFoldedRows);
}

/** Rows of whole earlier windows of the same phase, whichever version served: traffic does not depend on it. */
export async function readSamePhaseRows(
  reader: SqlReader,
  slotId: string,
  { size, cell }: MonitoringWindow,
): Promise<number[]> {
  const stored = await readRows<{ rows: number }>(
    reader,
    `select r.rows::float8 as rows ${newest} and not w.partial
       and w.deployment_id in (select id from deployment where slot_id = $1)`,
    [slotId, size, samePhaseCells(size, cell, -Infinity)],
  );
  return stored.map(({ rows }) => rows);
}
