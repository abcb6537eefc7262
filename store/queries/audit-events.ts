import { inScope } from './in-scope.js';
import type { Moment } from './moment.js';
import { toPage, type Page, type PageRequest } from './page.js';
import { readCount } from './read-count.js';
import { readRows } from './read-rows.js';
import type { Scope } from './scope.js';
import type { SqlReader } from './sql-reader.js';

/** An event of the audit chain. `id` is its sequence number. */
export interface AuditEventRecord {
  readonly id: string;
  readonly seq: string;
  readonly recordedAt: Date;
  readonly type: string;
  readonly actorId: string;
  readonly targetType: string;
  readonly targetId: string;
  readonly modelKey: string | null;
  readonly reason: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly hash: string;
  readonly prevHash: string;
}

export interface AuditFilter {
  /** Id of the target, or key of a model. */
  readonly target?: string | null;
  readonly actor?: string | null;
  readonly type?: string | null;
}

const select = `
  select e.seq::text as id, e.seq::text as seq, e.recorded_at as "recordedAt", e.type, e.actor_id as "actorId",
    e.target_type as "targetType", e.target_id as "targetId", e.model_key as "modelKey", e.envelope ->> 'reason' as reason,
    e.envelope -> 'before' as before, e.envelope -> 'after' as after, e.hash, e.prev_hash as "prevHash"`;
/** Events that belong to no model are for people whose scope is the whole installation. */
const from = `
  from audit_event e left join model m on m.key = e.model_key left join team t on t.id = m.team_id
  where ${inScope('t.key', 1)}`;
const filtered = `${from} and ($2::text is null or e.target_id = $2 or e.model_key = $2)
  and ($3::text is null or e.actor_id = $3) and ($4::text is null or e.type = $4)`;

/** Events in scope, newest first, a page at a time. */
export async function listAuditEvents(
  reader: SqlReader,
  filter: AuditFilter,
  scope: Scope,
  page: PageRequest,
): Promise<Page<AuditEventRecord>> {
  const parameters = [scope, filter.target ?? null, filter.actor ?? null, filter.type ?? null];
  const rows = await readRows<AuditEventRecord>(
    reader,
    `${select} ${filtered} and ($5::bigint is null or e.seq < $5) order by e.seq desc limit $6`,
    [...parameters, page.after, page.first + 1],
  );
  return toPage(rows, page, await readCount(reader, filtered, parameters), (event) => event.seq);
}

/** What happened to a model up to a moment, newest first, a page at a time. */
export async function listTimeline(
  reader: SqlReader,
  modelKey: string,
  moment: Moment,
  page: PageRequest,
): Promise<Page<AuditEventRecord>> {
  const parameters = [modelKey, moment.seq];
  const ofModel = 'from audit_event e where e.model_key = $1 and e.seq <= $2::bigint';
  const rows = await readRows<AuditEventRecord>(
    reader,
    `${select} ${ofModel} and ($3::bigint is null or e.seq < $3) order by e.seq desc limit $4`,
    [...parameters, page.after, page.first + 1],
  );
  return toPage(rows, page, await readCount(reader, ofModel, parameters), (event) => event.seq);
}

/** One event by its sequence number, or null when there is none in scope. */
export async function findAuditEvent(reader: SqlReader, seq: string, scope: Scope): Promise<AuditEventRecord | null> {
  const [row] = await readRows<AuditEventRecord>(reader, `${select} ${from} and e.seq = $2::bigint`, [scope, seq]);
  return row ?? null;
}

/** Up to `limit` events after `seq`, oldest first, whatever their scope: for following the chain. */
export function readEventsAfter(reader: SqlReader, seq: string, limit: number): Promise<AuditEventRecord[]> {
  return readRows(reader, `${select} from audit_event e where e.seq > $1::bigint order by e.seq limit $2`, [
    seq,
    limit,
  ]);
}
