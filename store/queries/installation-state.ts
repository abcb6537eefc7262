import { boundPolicy } from '../monitoring/read-watched-slots.js';
import { modelFrom } from './models.js';
import { now } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

type Counts = Readonly<Record<string, number>>;

/** What an operator watches, of the whole installation. */
export interface InstallationState {
  /** Open requests for approval by kind. */
  readonly approvals: Counts;
  readonly models: Counts;
  /** Open findings by severity. */
  readonly findings: Counts;
  /** Alerts that fire, by level. */
  readonly alerts: Counts;
  /** Messages to workflows and to people that are still to be sent, and the age of the oldest in seconds. */
  readonly outbox: Readonly<
    Record<'workflow' | 'notification', { readonly messages: number; readonly oldest: number }>
  >;
  readonly auditSeq: number;
  /** Monitors of serving slots: how many run, how many a person paused. */
  readonly monitors: Readonly<Record<'running' | 'paused', number>>;
  /** How many seconds the running monitor that is latest is behind its cadence; 0 when all are in time. */
  readonly monitoringLag: number;
}

/** Counts by a key, as one JSON object. */
const counts = (key: string, from: string) =>
  `(select coalesce(json_object_agg(key, n), '{}') from (select ${key} as key, count(*)::int as n ${from} group by 1) c)`;

const waiting = (condition: string) => `(
  select json_build_object('messages', count(*)::int,
    'oldest', coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8)
  from outbox where sent_at is null and refused_at is null and ${condition})`;

/** Serving slots whose policy names monitoring, with what is known of their runs. */
const monitors = `from slot s join deployment d on d.slot_id = s.id and d.to_seq is null ${boundPolicy}
  left join monitor o on o.slot_id = s.id where s.state = 'serving'`;
const cadence = `extract(epoch from (p.document #>> '{monitoring,cadence}')::interval)`;

/**
 * Reads it in one statement, from the rows that are current or still to be sent: indexes hold them apart from history.
 */
export async function readInstallationState(reader: SqlReader): Promise<InstallationState> {
  const [state] = await readRows<InstallationState>(
    reader,
    `select
       ${counts(
         'r.kind',
         `from approval_request_state s join approval_request r on r.id = s.id
         where s.to_seq is null and s.status = 'open'`,
       )} as approvals,
       ${counts('shown.stage', modelFrom)} as models,
       ${counts('severity', `from finding_state where to_seq is null and status = 'open'`)} as findings,
       ${counts('level', 'from alert where closed_at is null')} as alerts,
       json_build_object('workflow', ${waiting(`kind <> 'notification'`)},
         'notification', ${waiting(`kind = 'notification'`)}) as outbox,
       (select seq::float8 from audit_head) as "auditSeq",
       (select json_build_object('running', count(*) filter (where o.paused is not true)::int,
         'paused', count(*) filter (where o.paused)::int) ${monitors}) as monitors,
       (select greatest(0, max(extract(epoch from
           clock_timestamp() - greatest(o.last_run_at, o.resumed_at, s.changed_at)) - ${cadence}))::float8
         ${monitors} and o.paused is not true) as "monitoringLag"`,
    [now.seq],
  );
  if (state === undefined) throw new Error('Postgres answered no row to a question that always has one.');
  return state;
}
