import type { FoldedRows } from '../../domain/monitoring/profiles/folded-rows.js';
import { mergeFoldedRows } from '../../domain/monitoring/profiles/merge-folded-rows.js';
import { readRows } from '../queries/read-rows.js';
import type { SqlReader } from '../queries/sql-reader.js';

type StoredRows = FoldedRows & { readonly edges: string };

/**
 * What the predictions of a deployment add up to whose event time is in `from <= t < to` (whole hours); null when nothing
 * was folded. One statement, so that a compaction in between counts nothing twice. Throws a `TypeError` when the
 * deployment was counted by two sets of edges, which cannot be added.
 */
export async function readFolded(
  reader: SqlReader,
  deploymentId: string,
  from: Date,
  to: Date,
): Promise<FoldedRows | null> {
  const parts = ['profile_increment', 'profile_hour'].map(
    (table) => `select edges_digest as edges, hour, rows::float8 as rows, inputs, outputs, service from ${table}
      where deployment_id = $1 and segment = '' and hour >= $2 and hour < $3`,
  );
  const stored = await readRows<StoredRows>(reader, `${parts.join(' union all ')} order by hour`, [
    deploymentId,
    from,
    to,
  ]);
  const edges = new Set(stored.map((part) => part.edges));
  if (edges.size > 1) throw new TypeError(`deployment ${deploymentId} was counted by ${edges.size} sets of edges`);
  const folded = stored.map(({ rows, inputs, outputs, service }) => ({ rows, inputs, outputs, service }));
  return folded.length === 0 ? null : folded.reduce(mergeFoldedRows);
}
