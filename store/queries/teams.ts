import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

export interface TeamRecord {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** Teams by id, in no order. */
export function readTeams(reader: SqlReader, ids: readonly string[]): Promise<TeamRecord[]> {
  return readRows(reader, 'select id, key, name from team where id = any($1::uuid[])', [ids]);
}
