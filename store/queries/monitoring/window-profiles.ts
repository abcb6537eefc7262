import type { FoldedRows } from '../../../domain/monitoring/profiles/folded-rows.js';
import type { LatencyHistogram } from '../../../domain/monitoring/profiles/latency-histogram.js';
import { readRows } from '../read-rows.js';
import type { SqlReader } from '../sql-reader.js';
import type { RevisionKey } from './window-verdicts.js';

export interface ProfileRecord extends RevisionKey {
  readonly profile: FoldedRows;
}
export interface ServiceRecord extends RevisionKey {
  readonly service: LatencyHistogram | null;
}

/** Whole profiles of revisions, in no order. A wide model's takes many kilobytes. */
export function readProfiles(reader: SqlReader, keys: readonly RevisionKey[]): Promise<ProfileRecord[]> {
  return readPart(reader, 'r.profile', keys);
}

/** How long the answers in a window took, in no order. */
export function readServices(reader: SqlReader, keys: readonly RevisionKey[]): Promise<ServiceRecord[]> {
  return readPart(reader, `r.profile -> 'service' as service`, keys);
}

function readPart<T>(reader: SqlReader, columns: string, keys: readonly RevisionKey[]): Promise<T[]> {
  return readRows(
    reader,
    `select r.window_id as id, r.revision, ${columns}
     from unnest($1::uuid[], $2::integer[]) as asked (window_id, revision)
     join window_revision r using (window_id, revision)`,
    [keys.map(({ id }) => id), keys.map(({ revision }) => revision)],
  );
}
