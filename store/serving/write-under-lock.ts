import type pg from 'pg';
import { admitEventTime, type EventTimeAdmission } from '../../domain/monitoring/windows/admit-event-time.js';
import type { ScoredRow } from '../../domain/ports/serving.js';
import type { SlotState } from '../../domain/ports/slot-store.js';
import type { Flush, SlotMoved } from './flush.js';
import { clockSql, daySql, givenSql, incrementParameters, partsSql, rowParameters } from './flush-sql.js';
import { foldIncrements } from './fold-increments.js';
import { inTransaction } from './in-transaction.js';

/** What of the rows was written, and which were not admitted. All others have ids that were taken before. */
export interface WrittenUnderLock {
  readonly kind: 'written';
  readonly clock: Date;
  readonly ids: ReadonlySet<string>;
  readonly refused: ReadonlyMap<string, 'ahead' | 'tooOld'>;
}

interface HeldSlot {
  readonly fence: string;
  readonly state: SlotState;
  readonly clock: Date;
  readonly closed_until: Date | null;
  readonly max_lateness_ms: string | null;
}

const lockSlot = `with held as materialized (
    select fence, state, clock, clock_at, closed_until, max_lateness_ms from slot where id = $1::uuid for share
  )
  select fence, state, closed_until, max_lateness_ms, ${clockSql} as clock from held`;

const insertKeys = `insert into prediction_key (slot_id, id, deployment_id, event_day, input_digest)
  select $1::uuid, id, deployment_id, ${daySql('event_time')}, input_digest from ${givenSql(2)} order by id collate "C"
  on conflict do nothing returning id`;

const insertRows = `with written as (
    insert into prediction (slot_id, id, deployment_id, version_id, event_time, event_day, received_at, inputs, outputs,
      latency_us, segment, entity_id)
    select $1::uuid, id, deployment_id, version_id, event_time, ${daySql('event_time')}, received_at, inputs, outputs,
      latency_us, segment, entity_id
    from ${givenSql(5)}
  ), folded as (
    insert into profile_increment (deployment_id, hour, edges_digest, scorer, flush_seq, rows, inputs, outputs, service)
    select deployment_id, hour, $3::text, $2::uuid, flush_seq, rows, inputs, outputs, service from ${partsSql(16)}
  )
  insert into window_dirty (deployment_id, event_time, cause)
  select distinct deployment_id, date_trunc('hour', event_time, 'UTC'), 'rows' from ${givenSql(5)}
  where event_time < $4::timestamptz`;

/**
 * A flush step by step in one transaction, for flushes of which some rows are known already or not admitted: lock the
 * slot, judge event times by its clock as it is under that lock, take the keys that are free in sorted order, write and
 * count exactly those rows. Answers null when there is no such slot.
 */
export async function writeUnderLock(pool: pg.Pool, flush: Flush): Promise<WrittenUnderLock | SlotMoved | null> {
  const { slotId, fence, rows, folder, scorer } = flush;
  return inTransaction(pool, async (client) => {
    const [slot] = (await client.query<HeldSlot>(lockSlot, [slotId])).rows;
    if (slot === undefined) return null;
    if (slot.fence !== fence || slot.state !== 'serving') {
      return { kind: 'moved', fence: slot.fence, state: slot.state };
    }
    const dated = rows.map((row) => ({ ...row, eventTime: row.eventTime ?? slot.clock }));
    const refused = new Map(dated.flatMap((row) => refusal(row.id, admission(slot, row))));
    const admitted = dated.filter((row) => !refused.has(row.id));
    const keys = await client.query<{ id: string }>(insertKeys, [slotId, ...rowParameters(admitted)]);
    const ids = new Set(keys.rows.map((row) => row.id));
    const fresh = admitted.filter((row) => ids.has(row.id));
    if (fresh.length > 0) {
      const increments = folder === null ? [] : foldIncrements(fresh, folder, scorer);
      const values = [slotId, scorer.id, folder?.edgesDigest ?? '', slot.closed_until];
      values.push(...(rowParameters(fresh) as string[]), ...(incrementParameters(increments) as string[]));
      await client.query(insertRows, values);
    }
    return { kind: 'written', clock: slot.clock, ids, refused };
  });
}

function admission(slot: HeldSlot, row: ScoredRow & { readonly eventTime: Date }): EventTimeAdmission {
  const maxLatenessMs = slot.max_lateness_ms === null ? Infinity : Number(slot.max_lateness_ms);
  const closedUntilMs = slot.closed_until?.getTime() ?? null;
  return admitEventTime(row.eventTime.getTime(), slot.clock.getTime(), maxLatenessMs, closedUntilMs);
}

function refusal(id: string, admitted: EventTimeAdmission): [string, 'ahead' | 'tooOld'][] {
  if (admitted === 'refusedAhead') return [[id, 'ahead']];
  return admitted === 'refusedTooOld' ? [[id, 'tooOld']] : [];
}
