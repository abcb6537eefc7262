import { heldAt } from './held-at.js';
import type { Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

export interface FindingRecord {
  readonly id: string;
  readonly modelId: string;
  readonly versionId: string | null;
  readonly severity: string;
  readonly title: string;
  readonly status: string;
  readonly ownerId: string | null;
  readonly dueAt: Date | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly reason: string;
  readonly moment: Moment;
}

/** SQL of a finding at the moment whose seq is parameter 1, by the aliases f and s. */
export const findingSelect = `
  select f.id, f.model_id as "modelId", f.version_id as "versionId", s.severity, s.title, s.status,
    s.owner_id as "ownerId", s.due_at as "dueAt", f.opened_at as "openedAt", s.closed_at as "closedAt", s.reason`;
export const findingFrom = `from finding f join finding_state s on s.id = f.id and ${heldAt('s', 1)}`;

/** Findings by id at a moment, in no order. */
export async function readFindings(
  reader: SqlReader,
  ids: readonly string[],
  moment: Moment,
): Promise<FindingRecord[]> {
  const sql = `${findingSelect} ${findingFrom} where f.id = any($2::uuid[])`;
  const rows = await readRows<Omit<FindingRecord, 'moment'>>(reader, sql, [moment.seq, ids]);
  return rows.map((row) => ({ ...row, moment }));
}

/** The newest 100 findings of a model at a moment, newest first; `open` leaves open or closed ones. */
export async function listFindings(
  reader: SqlReader,
  modelId: string,
  open: boolean | null,
  moment: Moment,
): Promise<FindingRecord[]> {
  const sql = `${findingSelect} ${findingFrom} where f.model_id = $2 and ($3::boolean is null or (s.status = 'open') = $3)
    order by f.opened_at desc, f.id limit 100`;
  const rows = await readRows<Omit<FindingRecord, 'moment'>>(reader, sql, [moment.seq, modelId, open]);
  return rows.map((row) => ({ ...row, moment }));
}
