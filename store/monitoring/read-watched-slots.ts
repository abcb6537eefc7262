import type { MonitoringScope, WatchedSlot } from '../../domain/ports/monitoring-store.js';
import { readRows } from '../queries/read-rows.js';
import type { SqlReader } from '../queries/sql-reader.js';

export interface WatchedSlotRow extends WatchedSlot {
  readonly modelId: string;
  readonly deploymentId: string;
  /** `serving` or `suspended`, or what remains of a slot whose last windows are still to be closed. */
  readonly state: string;
  readonly paused: boolean;
}

/** The policy that a deployed version is bound to: of its submission, else of its model. */
export const boundPolicy = `
  join model_version_state vs on vs.id = d.version_id and vs.to_seq is null
  join model_state ms on ms.id = s.model_id and ms.to_seq is null
  join policy_version p on p.id = coalesce(vs.policy_version_id, ms.policy_version_id) and p.document ? 'monitoring'`;

/** Seconds of an ISO 8601 duration of the policy: days of 24 hours, whatever the time zone of the session. */
const span = (path: string) =>
  `make_interval(secs => extract(epoch from (p.document #>> '{monitoring,${path}}')::interval)::float8)`;

/** End of the window that holds the last instant of a deployment. */
const lastEnd = `date_bin(${span('window')}, d.clock_until - interval '1 millisecond', timestamptz 'epoch') + ${span('window')}`;

/**
 * Each slot with its newest deployment whose policy names monitoring. It is watched while it serves or is suspended, and
 * after its end until its last window is closed: which becomes due by itself where the database's time is the clock, and
 * where a replay went on so far.
 */
const watched = `
  select s.id as "slotId", m.key as model, s.model_id as "modelId", s.environment, s.state,
    newest.deployment_id as "deploymentId", newest.cadence, coalesce(o.paused, false) as paused
  from slot s join model m on m.id = s.model_id
  cross join lateral (
    select d.id as deployment_id, p.document #>> '{monitoring,cadence}' as cadence,
      d.to_seq is null or (
        d.clock_until > coalesce((select max(w.ends) from monitoring_window w where w.deployment_id = d.id), '-infinity')
        and (s.clock = 'wall' or s.clock_at >= ${lastEnd} + ${span('grace')})) as lives
    from deployment d ${boundPolicy}
    where d.slot_id = s.id order by d.fence desc limit 1
  ) as newest
  left join monitor o on o.slot_id = s.id
  where newest.lives`;

/** Which slots; all without. `toRun`: the first of a scope after a slot, without those that are paused. */
export type WatchedFilter =
  | { readonly slotId: string }
  | { readonly toRun: { readonly scope: MonitoringScope; readonly after: string | null; readonly limit: number } }
  | null;

/** Slots that are to be watched, in the order of their ids. */
export async function readWatchedSlots(reader: SqlReader, filter: WatchedFilter = null): Promise<WatchedSlotRow[]> {
  const [rest, parameters] = restOf(filter);
  return readRows<WatchedSlotRow>(reader, `${watched} ${rest}`, parameters);
}

function restOf(filter: WatchedFilter): [string, unknown[]] {
  if (filter === null) return ['order by s.id', []];
  if ('slotId' in filter) return ['and s.id = $1', [filter.slotId]];
  const { scope, after, limit } = filter.toRun;
  const [condition, value] =
    scope.kind === 'model' ? ['m.key = $2', scope.model] : ['newest.cadence = $2', scope.cadence];
  return [
    `and s.environment = $1 and ${condition} and not coalesce(o.paused, false) and ($3::uuid is null or s.id > $3)
     order by s.id limit $4`,
    [scope.environment, value, after, limit],
  ];
}
