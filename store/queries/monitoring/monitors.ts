import type { MonitoringPolicy } from '../../../domain/policy/monitoring-policy.js';
import { heldAt } from '../held-at.js';
import type { Moment } from '../moment.js';
import { readRows } from '../read-rows.js';
import type { SqlReader } from '../sql-reader.js';
import { slotClock } from './slot-clock.js';

/** How a model is watched in the environment of its policy. */
export interface MonitorRecord {
  readonly modelId: string;
  readonly slotId: string;
  readonly environment: string;
  readonly policy: MonitoringPolicy;
  readonly clock: 'wall' | 'replay';
  /** How far the slot's clock has come; null for a replay that did not begin. */
  readonly watermark: Date | null;
  /** End of the newest closed window. */
  readonly closedUntil: Date | null;
  readonly paused: boolean;
  readonly reason: string | null;
  readonly pausedAt: Date | null;
  readonly lastRunAt: Date | null;
  readonly championVersionId: string | null;
  readonly moment: Moment;
}

/** SQL of monitors at the moment whose seq is parameter 1, by the aliases m, s, p (the model's policy) and sl. */
const select = `
  select m.id as "modelId", sl.id as "slotId", sl.environment, bound.document -> 'monitoring' as policy, sl.clock,
    case when sl.clock = 'replay' then sl.clock_at else ${slotClock('sl')} end as watermark,
    sl.closed_until as "closedUntil", coalesce(o.paused, false) as paused, o.reason, o.paused_at as "pausedAt",
    o.last_run_at as "lastRunAt", s.champion_version_id as "championVersionId"
  from slot sl
  join model m on m.id = sl.model_id
  join model_state s on s.id = m.id and ${heldAt('s', 1)}
  join policy_version p on p.id = s.policy_version_id
  join lateral (
    select d.version_id from deployment d where d.slot_id = sl.id and d.from_seq <= $1::bigint
    order by d.fence desc limit 1
  ) as newest on true
  join model_version_state vs on vs.id = newest.version_id and ${heldAt('vs', 1)}
  join policy_version bound on bound.id = coalesce(vs.policy_version_id, p.id) and bound.document ? 'monitoring'
  left join monitor o on o.slot_id = sl.id`;

/**
 * Monitors of models, in no order: in the environment of the model's policy, by the policy that the newest deployment is
 * bound to. None where that names no monitoring or nothing was deployed. Clock and pauses are those of now.
 */
export async function readMonitors(
  reader: SqlReader,
  modelIds: readonly string[],
  moment: Moment,
): Promise<MonitorRecord[]> {
  const sql = `${select} where m.id = any($2::uuid[]) and sl.environment = p.document #>> '{deployment,environment}'`;
  const rows = await readRows<Omit<MonitorRecord, 'moment'>>(reader, sql, [moment.seq, modelIds]);
  return rows.map((row) => ({ ...row, moment }));
}

/** The same by slot, whatever its environment. */
export async function readMonitorsOfSlots(
  reader: SqlReader,
  slotIds: readonly string[],
  moment: Moment,
): Promise<MonitorRecord[]> {
  const sql = `${select} where sl.id = any($2::uuid[])`;
  const rows = await readRows<Omit<MonitorRecord, 'moment'>>(reader, sql, [moment.seq, slotIds]);
  return rows.map((row) => ({ ...row, moment }));
}
