import type { Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

export interface DecisionRecord {
  readonly id: string;
  readonly requestId: string;
  readonly decision: 'approve' | 'reject' | 'requestChanges';
  readonly personId: string;
  readonly reason: string;
  readonly at: Date;
  readonly packageDigest: string;
  readonly signature: string;
}

const columns = `id, request_id as "requestId", decision, person_id as "personId", reason, decided_at as at,
  package_digest as "packageDigest", signature`;

/** Decisions by id, in no order. They never change. */
export function readDecisions(reader: SqlReader, ids: readonly string[]): Promise<DecisionRecord[]> {
  return readRows(
    reader,
    `select ${columns} from approval_decision where id = any($1::uuid[]) and decision <> 'withdraw'`,
    [ids],
  );
}

/** The decisions on each request by a moment, oldest first. */
export function readDecisionsOn(
  reader: SqlReader,
  requestIds: readonly string[],
  moment: Moment,
): Promise<DecisionRecord[]> {
  return readRows(
    reader,
    `select ${columns} from approval_decision
     where request_id = any($1::uuid[]) and decision <> 'withdraw' and seq <= $2 order by seq`,
    [requestIds, moment.seq],
  );
}
