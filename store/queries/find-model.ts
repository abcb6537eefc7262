import { inScope } from './in-scope.js';
import { modelFrom, modelSelect, type ModelRecord } from './models.js';
import type { Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { Scope } from './scope.js';
import type { SqlReader } from './sql-reader.js';

/** A model by key at a moment, or null when it did not exist then or is out of scope. */
export async function findModel(
  reader: SqlReader,
  key: string,
  moment: Moment,
  scope: Scope,
): Promise<ModelRecord | null> {
  const sql = `${modelSelect} ${modelFrom} where m.key = $2 and ${inScope('t.key', 3)}`;
  const [row] = await readRows<Omit<ModelRecord, 'moment'>>(reader, sql, [moment.seq, key, scope]);
  return row ? { ...row, moment } : null;
}
