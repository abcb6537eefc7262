import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

export interface DatasetRecord {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly digest: string;
  readonly rows: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly quality: Readonly<Record<string, unknown>>;
}

/** Dataset versions by id, in no order. They never change. */
export function readDatasets(reader: SqlReader, ids: readonly string[]): Promise<DatasetRecord[]> {
  return readRows(
    reader,
    `select id, key, number, artifact_digest as digest, rows::text as rows, schema, quality from dataset_version
     where id = any($1::uuid[])`,
    [ids],
  );
}
