import type { Reader } from '../database/reader.js';

/** Workflow ids that must be running: of models, of versions before production, of attempts to retire that are not over. */
export async function findExpectedWorkflows(reader: Reader, olderThanMs: number): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }[]>(
    `with moment as (select clock_timestamp() - $1 * interval '1 millisecond' as old)
     select 'model/' || m.key as id from moment, model m join model_state s on s.id = m.id and s.to_seq is null
     where s.lifecycle <> 'retired' and m.created_at < old
     union all
     select 'release/' || m.key || '/' || v.number
     from moment, model m join model_version v on v.model_id = m.id
     join model_version_state s on s.id = v.id and s.to_seq is null
     where s.stage not in ('production', 'retired') and v.created_at < old
     union all
     select 'retirement/' || m.key || '/' || r.attempt
     from moment, model m join retirement r on r.model_id = m.id
     join retirement_state s on s.id = r.id and s.to_seq is null
     where s.status = 'inProgress' and r.requested_at < old
     order by 1`,
    [olderThanMs],
  );
  return rows.map((row) => row.id);
}
