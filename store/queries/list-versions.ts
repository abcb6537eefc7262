import { heldAt } from './held-at.js';
import type { Moment } from './moment.js';
import { toPage, type Page, type PageRequest } from './page.js';
import { readCount } from './read-count.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';
import { versionSelect, type VersionRecord } from './versions.js';

/** A model's versions at a moment, newest first, a page at a time. */
export async function listVersions(
  reader: SqlReader,
  modelId: string,
  moment: Moment,
  page: PageRequest,
): Promise<Page<VersionRecord>> {
  const rows = await readRows<Omit<VersionRecord, 'moment'>>(
    reader,
    `${versionSelect} where v.model_id = $2 and ($3::int is null or v.number < $3) order by v.number desc limit $4`,
    [moment.seq, modelId, page.after, page.first + 1],
  );
  const total = await readCount(
    reader,
    `from model_version v join model_version_state s on s.id = v.id and ${heldAt('s', 1)} where v.model_id = $2`,
    [moment.seq, modelId],
  );
  const versions = rows.map((row) => ({ ...row, moment }));
  return toPage(versions, page, total, (version) => String(version.number));
}
