import { approvalFrom } from './approval-requests.js';
import { awaitsDecision } from './awaits-decision.js';
import { now } from './moment.js';
import { readCount } from './read-count.js';
import type { SqlReader } from './sql-reader.js';

/** How many open requests wait for a person's decision. */
export function countWaitingApprovals(reader: SqlReader, personId: string): Promise<number> {
  return readCount(reader, `${approvalFrom} where ${awaitsDecision(2)}`, [now.seq, personId]);
}
