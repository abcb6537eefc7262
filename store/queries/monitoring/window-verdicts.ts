import type { PerformanceProfile } from '../../../domain/monitoring/performance/performance-profile.js';
import type { WindowVerdict } from '../../../domain/monitoring/verdict/window-verdict.js';
import { readRows } from '../read-rows.js';
import type { SqlReader } from '../sql-reader.js';

/** Which judgement of the window `id`. */
export interface RevisionKey {
  readonly id: string;
  readonly revision: number;
}

/** The verdicts of one revision, as they are stored. */
export interface VerdictsRecord extends RevisionKey {
  readonly close: WindowVerdict;
  readonly maturity: WindowVerdict | null;
  readonly performance: PerformanceProfile | null;
  /** Values that are not missing, by column; of all rows. */
  readonly values: Readonly<Record<string, number>>;
}

/** The verdicts of revisions, in no order. They never change. */
export function readVerdicts(reader: SqlReader, keys: readonly RevisionKey[]): Promise<VerdictsRecord[]> {
  return readRows(
    reader,
    `select r.window_id as id, r.revision, r.close_verdict as close, r.maturity_verdict as maturity,
       r.performance, coalesce(counted.values, '{}') as values
     from unnest($1::uuid[], $2::integer[]) as asked (window_id, revision)
     join window_revision r using (window_id, revision)
     cross join lateral (
       select jsonb_object_agg(c ->> 'name', (c ->> 'rows')::bigint - (c ->> 'nulls')::bigint - (c ->> 'nans')::bigint) as values
       from jsonb_array_elements((r.profile -> 'inputs') || (r.profile -> 'outputs')) as c
     ) as counted`,
    [keys.map(({ id }) => id), keys.map(({ revision }) => revision)],
  );
}
