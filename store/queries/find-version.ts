import type { Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';
import { versionSelect, type VersionRecord } from './versions.js';

/** A model's version by number at a moment, or null. */
export async function findVersion(
  reader: SqlReader,
  modelId: string,
  number: number,
  moment: Moment,
): Promise<VersionRecord | null> {
  const sql = `${versionSelect} where v.model_id = $2 and v.number = $3`;
  const [row] = await readRows<Omit<VersionRecord, 'moment'>>(reader, sql, [moment.seq, modelId, number]);
  return row ? { ...row, moment } : null;
}
