import type pg from 'pg';
import { maxAheadMs } from '../../domain/monitoring/windows/max-ahead-ms.js';
import type { SlotState } from '../../domain/ports/slot-store.js';
import type { Flush, SlotMoved } from './flush.js';
import { clockSql, daySql, givenSql, incrementParameters, partsSql, rowParameters } from './flush-sql.js';
import { foldIncrements } from './fold-increments.js';

/** All rows were written and counted; or none, because some row is not free or not admitted. */
export type WrittenAtOnce = SlotMoved | { readonly kind: 'written' | 'unfit'; readonly clock: Date };

/** SQLSTATE of `refuse_flush()`: another flush took an id between this one's look and its insert. */
const flushRefused = 'TN003';

/**
 * A whole flush as a single statement, so a single transaction and a single way to the server. It waits for a change of the
 * slot that is under way (share lock) and then sees the new fence and clock. Its sums were made before it was sent and are
 * right only when every row is written: so it writes nothing unless all ids are free and all times admitted (the rule of
 * `admitEventTime`), and an id that is lost to another flush at the last moment rolls everything back. Keys go in sorted,
 * so that two flushes cannot lock each other out.
 */
const statement = `with held as materialized (
    select fence, state, clock, clock_at, closed_until, max_lateness_ms from slot where id = $1::uuid for share
  ), slot_now as materialized (
    select *, ${clockSql} as time from held
  ), dated as materialized (
    select given.*, coalesce(given.event_time, slot_now.time) as at from slot_now, ${givenSql(6)}
  ), judged as materialized (
    select slot_now.*, fence = $2::bigint and state = 'serving'
      and (select max(at) from dated) <= time + $3::integer * interval '1 millisecond'
      and coalesce((select min(at) from dated) >= time - max_lateness_ms * interval '1 millisecond', true)
      and (select bool_and((select key.id from prediction_key key where key.slot_id = $1::uuid and key.id = dated.id
        limit 1) is null) from dated) as fits
    from slot_now
  ), taken as (
    insert into prediction_key (slot_id, id, deployment_id, event_day, input_digest)
    select $1::uuid, id, deployment_id, ${daySql('at')}, input_digest from judged, dated
    where fits order by id collate "C"
    on conflict do nothing returning id
  ), written as (
    insert into prediction (slot_id, id, deployment_id, version_id, event_time, event_day, received_at, inputs, outputs,
      latency_us, segment, entity_id)
    select $1::uuid, id, deployment_id, version_id, at, ${daySql('at')}, received_at, inputs, outputs, latency_us,
      segment, entity_id
    from dated join taken using (id)
  ), folded as (
    insert into profile_increment (deployment_id, hour, edges_digest, scorer, flush_seq, rows, inputs, outputs, service)
    select part.deployment_id, coalesce(part.hour, date_trunc('hour', time, 'UTC')), $5::text, $4::uuid, part.flush_seq,
      part.rows, part.inputs, part.outputs, part.service
    from judged, ${partsSql(17)} where fits
  ), late as (
    insert into window_dirty (deployment_id, event_time, cause)
    select distinct deployment_id, date_trunc('hour', at, 'UTC'), 'rows' from judged, dated
    where fits and at < closed_until
  )
  select fence, state, time as clock, fence = $2::bigint and state = 'serving' as serves, fits,
    case when fits and (select count(*) from taken) < cardinality($6::text[]) then refuse_flush() end
  from judged`;

interface Answer {
  readonly fence: string;
  readonly state: SlotState;
  readonly clock: Date;
  readonly serves: boolean;
  readonly fits: boolean;
}

/** Answers null when there is no such slot. */
export async function writeAtOnce(pool: pg.Pool, flush: Flush): Promise<WrittenAtOnce | null> {
  const { slotId, fence, rows, folder, scorer } = flush;
  const increments = folder === null ? [] : foldIncrements(rows, folder, scorer);
  const values = [slotId, fence, maxAheadMs, scorer.id, folder?.edgesDigest ?? ''];
  values.push(...(rowParameters(rows) as string[]), ...(incrementParameters(increments) as string[]));
  const { rows: answers } = await pool.query<Answer>({ name: 'write-at-once', text: statement, values });
  const [answer] = answers;
  if (answer === undefined) return null;
  if (!answer.serves) return { kind: 'moved', fence: answer.fence, state: answer.state };
  return { kind: answer.fits ? 'written' : 'unfit', clock: answer.clock };
}

/** Whether a flush failed because another one took an id of it. */
export function isFlushRefused(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === flushRefused;
}
