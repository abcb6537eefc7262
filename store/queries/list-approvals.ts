import { approvalFrom, approvalSelect, type ApprovalRecord, type ApprovalStatus } from './approval-requests.js';
import { awaitsDecision } from './awaits-decision.js';
import { inScope } from './in-scope.js';
import { now } from './moment.js';
import { toPage, type Page, type PageRequest } from './page.js';
import { readCount } from './read-count.js';
import { readRows } from './read-rows.js';
import type { Scope } from './scope.js';
import type { SqlReader } from './sql-reader.js';

export interface ApprovalFilter {
  readonly status?: ApprovalStatus | null;
  /** Leaves requests that wait for the decision of this person. */
  readonly waitingFor?: string | null;
}

const where = `
  where ${inScope('t.key', 2)} and ($3::text is null or rs.status = $3)
    and ($4::uuid is null or (${awaitsDecision(4)}))`;

/** Approval requests in scope, newest first, a page at a time. */
export async function listApprovals(
  reader: SqlReader,
  filter: ApprovalFilter,
  scope: Scope,
  page: PageRequest,
): Promise<Page<ApprovalRecord>> {
  const parameters = [now.seq, scope, filter.status ?? null, filter.waitingFor ?? null];
  const rows = await readRows<Omit<ApprovalRecord, 'moment'> & { seq: string }>(
    reader,
    `${approvalSelect}, r.seq::text || '.' || r.id as seq ${approvalFrom} ${where}
       and ($5::text is null or (r.seq, r.id) < (split_part($5, '.', 1)::bigint, split_part($5, '.', 2)::uuid))
     order by r.seq desc, r.id desc limit $6`,
    [...parameters, page.after, page.first + 1],
  );
  const total = await readCount(reader, `${approvalFrom} ${where}`, parameters);
  const requests = rows.map((row) => ({ ...row, moment: now }));
  return toPage(requests, page, total, (request) => request.seq);
}
