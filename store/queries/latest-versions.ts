import type { Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';
import { versionSelect, type VersionRecord } from './versions.js';

/** The newest version of each model at a moment. */
export async function readLatestVersions(
  reader: SqlReader,
  modelIds: readonly string[],
  moment: Moment,
): Promise<VersionRecord[]> {
  const newest = versionSelect.replace('select', 'select distinct on (v.model_id)');
  const sql = `${newest} where v.model_id = any($2::uuid[]) order by v.model_id, v.number desc`;
  const rows = await readRows<Omit<VersionRecord, 'moment'>>(reader, sql, [moment.seq, modelIds]);
  return rows.map((row) => ({ ...row, moment }));
}
