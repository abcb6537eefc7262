import type { GateResult } from '../../domain/gates/gate-result.js';
import type { Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

export interface ValidationRecord {
  readonly id: string;
  readonly versionId: string;
  readonly round: number;
  readonly digest: string;
  readonly passed: boolean;
  readonly gates: readonly GateResult[];
  readonly decidedAt: Date;
}

const columns = 'id, version_id as "versionId", round, digest, passed, gates, decided_at as "decidedAt"';

/** Validation reports by id, in no order. They never change. */
export function readValidationReports(reader: SqlReader, ids: readonly string[]): Promise<ValidationRecord[]> {
  return readRows(reader, `select ${columns} from validation_report where id = any($1::uuid[])`, [ids]);
}

/** The newest report of each version at a moment. */
export function readLatestReports(
  reader: SqlReader,
  versionIds: readonly string[],
  moment: Moment,
): Promise<ValidationRecord[]> {
  return readRows(
    reader,
    `select distinct on (version_id) ${columns} from validation_report
     where version_id = any($1::uuid[]) and seq <= $2 order by version_id, round desc`,
    [versionIds, moment.seq],
  );
}
