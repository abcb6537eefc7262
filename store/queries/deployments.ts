import type { Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

/** One period in which a slot was about one version; `active` when it was the current one at `moment`. */
export interface DeploymentRecord {
  readonly id: string;
  readonly modelId: string;
  readonly environment: string;
  readonly versionId: string;
  readonly active: boolean;
  readonly fence: string;
  readonly strategy: string;
  readonly loggingMode: string;
  readonly since: Date;
  readonly until: Date | null;
  readonly moment: Moment;
}

const select = `
  select d.id, sl.model_id as "modelId", sl.environment, d.version_id as "versionId",
    (d.to_seq is null or d.to_seq > $1::bigint) as active, d.fence::text as fence, d.strategy,
    sl.logging_mode as "loggingMode", d.since, case when d.to_seq <= $1::bigint then d.until end as until
  from deployment d join slot sl on sl.id = d.slot_id`;

/** Deployments by id at a moment, in no order. */
export async function readDeployments(
  reader: SqlReader,
  ids: readonly string[],
  moment: Moment,
): Promise<DeploymentRecord[]> {
  const sql = `${select} where d.id = any($2::uuid[]) and d.from_seq <= $1::bigint`;
  const rows = await readRows<Omit<DeploymentRecord, 'moment'>>(reader, sql, [moment.seq, ids]);
  return rows.map((row) => ({ ...row, moment }));
}

/** The newest 100 deployments of a model at a moment, newest first. */
export async function listDeployments(reader: SqlReader, modelId: string, moment: Moment): Promise<DeploymentRecord[]> {
  const sql = `${select} where sl.model_id = $2 and d.from_seq <= $1::bigint order by d.from_seq desc limit 100`;
  const rows = await readRows<Omit<DeploymentRecord, 'moment'>>(reader, sql, [moment.seq, modelId]);
  return rows.map((row) => ({ ...row, moment }));
}
