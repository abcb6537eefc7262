import type { Moment } from '../moment.js';
import { toPage, type Page, type PageRequest } from '../page.js';
import { readCount } from '../read-count.js';
import { readRows } from '../read-rows.js';
import type { SqlReader } from '../sql-reader.js';
import { windowFrom, windowSelect, type WindowRecord } from './windows.js';

/** Windows of every deployment in the environment that the policy in parameter 3 names, of the model in parameter 2. */
const ofModel = `${windowFrom} and sl.model_id = $2
  and sl.environment = (select document #>> '{deployment,environment}' from policy_version where id = $3)`;

/** Two deployments may have had a part of the same window each: the newer one comes first. */
const sortKey = `(extract(epoch from w.starts) * 1000)::bigint || '.' || d.from_seq || '.' || w.id`;

/**
 * Windows of a model at a moment, newest first, a page at a time: of the present deployment and of the earlier ones in
 * the same environment.
 */
export async function listWindows(
  reader: SqlReader,
  model: { readonly id: string; readonly policyVersionId: string; readonly moment: Moment },
  page: PageRequest,
): Promise<Page<WindowRecord>> {
  const parameters = [model.moment.at, model.id, model.policyVersionId];
  const rows = await readRows<Omit<WindowRecord, 'moment'> & { key: string }>(
    reader,
    `${windowSelect}, ${sortKey} as key ${ofModel}
       and ($4::text is null or (w.starts, d.from_seq, w.id) < (
         to_timestamp(split_part($4, '.', 1)::bigint / 1000.0), split_part($4, '.', 2)::bigint, split_part($4, '.', 3)::uuid))
     order by w.starts desc, d.from_seq desc, w.id desc limit $5`,
    [...parameters, page.after, page.first + 1],
  );
  const total = await readCount(reader, ofModel, parameters);
  const windows = rows.map((row) => ({ ...row, moment: model.moment }));
  return toPage(windows, page, total, (window) => window.key);
}
