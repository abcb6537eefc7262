import type { Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

/** Who had contributed to each version by a moment: submitter of the training, uploader, author of the card. */
export function readContributors(
  reader: SqlReader,
  versionIds: readonly string[],
  moment: Moment,
): Promise<{ versionId: string; personId: string }[]> {
  return readRows(
    reader,
    `select version_id as "versionId", person_id as "personId" from version_contributor
     where version_id = any($1::uuid[]) and seq <= $2 order by seq`,
    [versionIds, moment.seq],
  );
}
