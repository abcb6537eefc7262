import type { Signature } from '../../../domain/model/signature.js';
import { scoreOutputs } from '../../../domain/monitoring/labels/score-outputs.js';
import type { Reader } from '../../database/reader.js';
import { system } from '../../transaction/audit-author.js';
import { writeTransaction } from '../../transaction/write-transaction.js';
import type { StoreCore } from '../../core.js';
import { lockMonitor } from '../lock-monitor.js';

/** Labels of one transaction. */
const batch = 5_000;

interface Joined {
  readonly last: string | null;
  readonly changed: number;
}

/**
 * Joins every label that waits to its prediction, a batch a transaction, under the monitor's lock: whatever a window is
 * judged by is either joined before it is judged, or marks it dirty. What has no prediction yet waits on: it is tried
 * again in each run of its first minute, then whenever its age has doubled, so that orphans cost next to nothing.
 */
export async function joinLabels({ database }: StoreCore, slotId: string): Promise<number> {
  let changed = 0;
  for (let after: string | null = ''; after !== null;) {
    const from: string = after;
    const joined: Joined = await writeTransaction(database, system, async ({ reader }) => {
      await lockMonitor(reader, slotId);
      return joinBatch(reader, slotId, from);
    });
    changed += joined.changed;
    after = joined.last;
  }
  return changed;
}

async function joinBatch(reader: Reader, slotId: string, after: string): Promise<Joined> {
  const picked = await reader.query<{ id: string }[]>(
    `select distinct prediction_id as id from label_waiting
     where slot_id = $1 and prediction_id > $2 and next_try_at <= clock_timestamp() order by 1 limit $3`,
    [slotId, after, batch],
  );
  if (picked.length === 0) return { last: null, changed: 0 };
  const ids = picked.map(({ id }) => id);
  const changed = await join(reader, slotId, ids);
  await reader.query(
    `delete from label_waiting w using prediction_key k
     where w.slot_id = $1 and w.prediction_id = any($2::text[]) and k.slot_id = $1 and k.id = w.prediction_id
       and exists (select 1 from scored_label l where l.slot_id = $1 and l.prediction_id = w.prediction_id
         and l.revision >= w.revision)`,
    [slotId, ids],
  );
  await reader.query(
    `update label_waiting set next_try_at = clock_timestamp()
       + greatest(interval '0', clock_timestamp() - received_at - interval '1 minute')
     where slot_id = $1 and prediction_id = any($2::text[])`,
    [slotId, ids],
  );
  return { last: picked.length < batch ? null : (ids.at(-1) ?? null), changed };
}

/**
 * The first label stays what it was, and so does the time at which it came; a correction changes only what is known now.
 * Answers how many labelled predictions are new or changed. Windows that were judged on their labels before become dirty.
 * Each label is looked up by its key whatever the planner believes of the tables: those of a new slot have no statistics
 * for a minute, and a join of all with all would be a hundred times slower.
 */
async function join(reader: Reader, slotId: string, ids: readonly string[]): Promise<number> {
  const outputs = await readOutputs(reader, slotId);
  const [row] = await reader.query<{ changed: number }[]>(
    `with newest as (
       select given.id as prediction_id, newest.revision, newest.label, first.label as first_label, first.observed_at
       from unnest($2::text[]) as given(id)
       cross join lateral (select g.revision, g.label from ground_truth g
         where g.slot_id = $1 and g.prediction_id = given.id order by g.revision desc limit 1) newest
       cross join lateral (select g.label, g.observed_at from ground_truth g
         where g.slot_id = $1 and g.prediction_id = given.id and g.revision = 1 limit 1) first
     ), asked as (
       select n.*, p.deployment_id, p.version_id, p.event_time, p.segment,
         ${numberAt('o.score')} as score, ${numberAt('o.decision')} as decision
       from newest n
       cross join lateral (select k.event_day from prediction_key k
         where k.slot_id = $1 and k.id = n.prediction_id limit 1) k
       cross join lateral (select p.deployment_id, p.version_id, p.event_time, p.segment, p.outputs from prediction p
         where p.event_day = k.event_day and p.slot_id = $1 and p.id = n.prediction_id limit 1) p
       left join unnest($3::uuid[], $4::text[], $5::text[]) as o(version_id, score, decision)
         on o.version_id = p.version_id
     ), joined as (
       insert into scored_label as l (slot_id, prediction_id, deployment_id, version_id, event_time, score, decision,
         label, first_label, segment, observed_at, revision)
       select $1, prediction_id, deployment_id, version_id, event_time, score, decision,
         (label #>> '{}')::float8, (first_label #>> '{}')::float8, segment, observed_at, revision from asked
       on conflict (slot_id, prediction_id) do update set label = excluded.label, revision = excluded.revision
         where l.revision < excluded.revision
       returning deployment_id, event_time
     ), dirty as (
       insert into window_dirty (deployment_id, event_time, cause)
       select distinct w.deployment_id, w.starts, 'labels' from joined j join monitoring_window w
         on w.deployment_id = j.deployment_id and w.starts <= j.event_time and j.event_time < w.ends
       where w.matured_at is not null
     )
     select count(*)::int as changed from joined`,
    [
      slotId,
      ids,
      outputs.map(({ versionId }) => versionId),
      outputs.map(({ score }) => score),
      outputs.map(({ decision }) => decision),
    ],
  );
  return row?.changed ?? 0;
}

/** An output as a number; null where it is none, or several. */
const numberAt = (name: string): string => `case jsonb_typeof(p.outputs -> ${name})
  when 'number' then (p.outputs ->> ${name})::float8
  when 'boolean' then (p.outputs ->> ${name})::boolean::int::float8 end`;

/** Which outputs of each version that ever served here are its score and its decision. */
async function readOutputs(reader: Reader, slotId: string) {
  const rows = await reader.query<{ versionId: string; signature: Signature | null }[]>(
    `select distinct on (d.version_id) d.version_id as "versionId", c.signature
     from deployment d
     join model_version_state s on s.id = d.version_id and s.to_seq is null
     left join version_content c on c.id = s.content_id
     where d.slot_id = $1`,
    [slotId],
  );
  return rows.map(({ versionId, signature }) => ({ versionId, ...scoreOutputs(signature) }));
}
