import type { ReadingLevel } from '../../../domain/monitoring/verdict/series-reading.js';
import type { Moment } from '../moment.js';
import { readRows } from '../read-rows.js';
import type { SqlReader } from '../sql-reader.js';

/** A window with what its newest revision at `moment` says in short. */
export interface WindowRecord {
  readonly id: string;
  readonly modelId: string;
  readonly deploymentId: string;
  readonly versionId: string;
  readonly size: string;
  readonly start: Date;
  readonly end: Date;
  readonly partial: boolean;
  /** 0: it was not judged yet. */
  readonly revision: number;
  readonly decidedAt: Date | null;
  readonly rows: string;
  readonly labelled: string;
  /** Labelled share of the rows; null without rows. */
  readonly labelCoverage: number | null;
  readonly mature: boolean;
  readonly baselineDigest: string | null;
  readonly closeLevel: ReadingLevel | null;
  /** At least one distribution was judged: without, sound values alone say nothing of drift. */
  readonly compared: boolean;
  /** A distribution moved, of the base rate too, or the data got worse. */
  readonly drifted: boolean;
  /** Realised quality is worse than its reference. */
  readonly degraded: boolean;
  readonly moment: Moment;
}

/** SQL of windows as they stood at the instant in parameter 1 (null = now), by the aliases w, d, sl and r. */
export const windowSelect = `
  select w.id, sl.model_id as "modelId", d.id as "deploymentId", d.version_id as "versionId", w.size, w.starts as start,
    w.ends as "end", w.partial, coalesce(r.revision, 0) as revision, r.decided_at as "decidedAt",
    coalesce(r.rows, 0)::text as rows, coalesce(r.labelled, 0)::text as labelled,
    case when r.rows > 0 then r.labelled::float8 / r.rows end as "labelCoverage", coalesce(r.mature, false) as mature,
    r.baseline_digest as "baselineDigest", r.close_verdict ->> 'level' as "closeLevel",
    coalesce(jsonb_path_exists(r.close_verdict, '$.readings[*] ? ((@.concern == "drift" || @.concern == "prediction")
      && (@.level == "ok" || @.level == "minor" || @.level == "major"))'), false) as compared,
    coalesce(r.close_verdict ->> 'level' in ('minor', 'major'), false) or coalesce(jsonb_path_exists(r.maturity_verdict,
      '$.readings[*] ? (@.concern == "labels" && (@.level == "minor" || @.level == "major"))'), false) as drifted,
    coalesce(jsonb_path_exists(r.maturity_verdict,
      '$.readings[*] ? (@.concern == "performance" && (@.level == "minor" || @.level == "major"))'), false) as degraded`;
export const windowFrom = `
  from monitoring_window w
  join deployment d on d.id = w.deployment_id
  join slot sl on sl.id = d.slot_id
  left join lateral (
    select * from window_revision judged
    where judged.window_id = w.id and ($1::timestamptz is null or judged.decided_at <= $1)
    order by judged.revision desc limit 1
  ) as r on true
  where ($1::timestamptz is null or w.closed_at <= $1)`;

/** Windows by id at a moment, in no order. */
export async function readWindows(reader: SqlReader, ids: readonly string[], moment: Moment): Promise<WindowRecord[]> {
  const sql = `${windowSelect} ${windowFrom} and w.id = any($2::uuid[])`;
  const rows = await readRows<Omit<WindowRecord, 'moment'>>(reader, sql, [moment.at, ids]);
  return rows.map((row) => ({ ...row, moment }));
}
