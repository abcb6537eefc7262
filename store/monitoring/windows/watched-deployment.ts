import type { MonitoringPolicy } from '../../../domain/policy/monitoring-policy.js';
import { windowOf } from '../../../domain/monitoring/windows/window-of.js';
import { readRows } from '../../queries/read-rows.js';
import type { SqlReader } from '../../queries/sql-reader.js';
import { boundPolicy } from '../read-watched-slots.js';

/** A deployment of a slot with all that its windows are judged by. Times are in the slot's clock. */
export interface WatchedDeployment {
  readonly id: string;
  readonly slotId: string;
  readonly modelId: string;
  readonly model: string;
  readonly environment: string;
  readonly policy: MonitoringPolicy;
  readonly policyDigest: string;
  readonly baselineDigest: string | null;
  readonly evaluationDigest: string | null;
  readonly servesFrom: Date;
  /** null while it serves. */
  readonly servesTo: Date | null;
  /** It serves now, so that its windows step alerts. */
  readonly current: boolean;
  /** The newest closed window from its first on; null before. */
  readonly lastClosedCell: number | null;
  /** Where the slot's clock is. */
  readonly watermark: Date;
}

type Row = Omit<WatchedDeployment, 'lastClosedCell'> & { readonly newestCell: string | null };

/** The deployments of a slot whose policy names monitoring, oldest first. */
export async function readWatchedDeployments(reader: SqlReader, slotId: string): Promise<WatchedDeployment[]> {
  const rows = await readRows<Row>(
    reader,
    `select d.id, s.id as "slotId", s.model_id as "modelId", m.key as model, s.environment,
       p.document -> 'monitoring' as policy, p.digest as "policyDigest", c.baseline_digest as "baselineDigest",
       c.evaluation_digest as "evaluationDigest", coalesce(d.clock_since, d.since) as "servesFrom",
       case when d.to_seq is not null then coalesce(d.clock_until, d.until) end as "servesTo", d.to_seq is null as current,
       (select max(w.cell) from monitoring_window w
         where w.deployment_id = d.id and w.size = p.document #>> '{monitoring,window}') as "newestCell",
       case when s.clock = 'replay' and s.clock_at is not null then s.clock_at
         else date_trunc('milliseconds', clock_timestamp()) end as watermark
     from slot s join model m on m.id = s.model_id join deployment d on d.slot_id = s.id ${boundPolicy}
     left join version_content c on c.id = vs.content_id
     where s.id = $1 order by d.fence`,
    [slotId],
  );
  return rows.map(({ newestCell, ...row }) => {
    const newest = newestCell === null ? -Infinity : Number(newestCell);
    return { ...row, lastClosedCell: newest < firstCell(row) ? null : newest };
  });
}

/** The cell in which a deployment began to serve. */
export function firstCell({ policy, servesFrom }: Pick<WatchedDeployment, 'policy' | 'servesFrom'>): number {
  return windowOf(policy.window, servesFrom.getTime()).cell;
}
