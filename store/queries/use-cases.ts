import { heldAt } from './held-at.js';
import type { Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

export interface UseCaseRecord {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly purpose: string | null;
  readonly teamId: string;
  readonly teamKey: string;
  readonly ownerId: string;
}

/** Use cases by id as they held at a moment, in no order. */
export function readUseCases(reader: SqlReader, ids: readonly string[], moment: Moment): Promise<UseCaseRecord[]> {
  return readRows(
    reader,
    `select u.id, u.key, s.title, s.purpose, u.team_id as "teamId", t.key as "teamKey", s.owner_id as "ownerId"
     from use_case u join team t on t.id = u.team_id join use_case_state s on s.id = u.id and ${heldAt('s', 2)}
     where u.id = any($1::uuid[])`,
    [ids, moment.seq],
  );
}
