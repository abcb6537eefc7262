import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

export interface PolicyRecord {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly digest: string;
  readonly document: Readonly<Record<string, unknown>>;
}

/** Policy versions by id, in no order. They never change. */
export function readPolicies(reader: SqlReader, ids: readonly string[]): Promise<PolicyRecord[]> {
  return readRows(reader, 'select id, key, number, digest, document from policy_version where id = any($1::uuid[])', [
    ids,
  ]);
}
