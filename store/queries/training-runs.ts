import type { Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

export interface TrainingRunRecord {
  readonly id: string;
  readonly versionId: string;
  readonly trainer: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly metrics: Readonly<Record<string, unknown>>;
  readonly seed: string | null;
  readonly codeDigest: string | null;
  readonly datasetDigest: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly reason: string | null;
}

const columns = `id, version_id as "versionId", trainer, parameters, metrics, seed::text as seed,
  code_digest as "codeDigest", dataset_digest as "datasetDigest", started_at as "startedAt", ended_at as "endedAt", reason`;

/** Training runs by id, in no order. */
export function readTrainingRuns(reader: SqlReader, ids: readonly string[]): Promise<TrainingRunRecord[]> {
  return readRows(reader, `select ${columns} from training_run where id = any($1::uuid[])`, [ids]);
}

/** The newest run of each version, failed ones too, that had ended at the moment. */
export function readLatestTrainingRuns(
  reader: SqlReader,
  versionIds: readonly string[],
  moment: Moment,
): Promise<TrainingRunRecord[]> {
  return readRows(
    reader,
    `select distinct on (version_id) ${columns} from training_run
     where version_id = any($1::uuid[]) and ($2::timestamptz is null or ended_at <= $2)
     order by version_id, ended_at desc, id`,
    [versionIds, moment.at],
  );
}
