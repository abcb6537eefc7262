import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReferenceProfile } from '../../domain/profile/baseline.js';
import type { ProfiledColumn } from '../../domain/profile/profile-columns.js';
import type { OpenTable } from './open-table.js';
import { profileCurrentTable, type CurrentTable } from './profile-current-table.js';
import { profileReferenceTable } from './profile-reference-table.js';
import type { CompareProgress } from './progress.js';

/** Both tables, counted by the layouts of the reference. */
export interface CountedProfiles {
  readonly reference: ReferenceProfile;
  readonly current: CurrentTable;
}

/** Profiles some columns of both tables, the reference first. */
export async function countTables(
  connection: DuckDBConnection,
  reference: OpenTable,
  current: OpenTable,
  columns: readonly ProfiledColumn[],
  onProgress: CompareProgress,
): Promise<CountedProfiles> {
  const step = (name: 'reference' | 'current', rows: number) => {
    const cells = Math.max(1, rows * columns.length);
    let done = 0;
    onProgress({ step: name, done: 0 });
    return (more: number): void => onProgress({ step: name, done: (done += more) / cells });
  };
  const before = await profileReferenceTable(
    connection,
    reference.relation,
    reference.rows,
    columns,
    step('reference', reference.rows),
  );
  const now = await profileCurrentTable(
    connection,
    current.relation,
    current.rows,
    before.layouts,
    step('current', current.rows),
  );
  return { reference: before, current: now };
}
