import { inScope } from './in-scope.js';
import { readRows } from './read-rows.js';
import type { Scope } from './scope.js';
import type { SqlReader } from './sql-reader.js';

/** Whether the scope may read an artifact: some model in scope uses it, or no model uses it at all (datasets, fresh uploads). */
export async function artifactInScope(reader: SqlReader, digest: string, scope: Scope): Promise<boolean> {
  const [row] = await readRows<{ used: boolean; seen: boolean }>(
    reader,
    `select count(*) > 0 as used, coalesce(bool_or(${inScope('t.key', 2)}), false) as seen
     from version_content c join model_version v on v.id = c.version_id join model m on m.id = v.model_id
     join team t on t.id = m.team_id
     where $1 in (c.artifact_digest, c.baseline_digest, c.golden_digest, c.evaluation_digest)`,
    [digest, scope],
  );
  return !row?.used || row.seen;
}
